import type { Purpose } from './purpose.ts'

/** What somebody is told before they agree, in the order it is read. */
export interface PurposeWords {
  readonly title: string
  /** What is kept. */
  readonly what: string
  /** What it is used for, and by whom. */
  readonly why: string
  readonly how: string
  /** What becomes of it when the person takes their agreement back. */
  readonly withdrawn: string
}

const how =
  '每一项都用只属于你的密钥单独加密，放在中国境内。不同意也能用：判定在手机上做，不用上传。'

/** Changing a sentence here takes a new version in `purpose.ts`. */
export const purposeWords: Readonly<Record<Purpose, PurposeWords>> = {
  situation: {
    title: '困难、残疾、民族和家庭收入',
    what: '是否困难职工或就业困难人员、残疾人证、民族、脱贫和低保情况、家庭收入、家里的变故。',
    why: '只用来替你比对帮扶和补贴政策，只有你自己看得到。',
    how,
    withdrawn: '撤回后，档案里的这些情况当场删掉；手机上的还在。',
  },
  children: {
    title: '孩子的情况',
    what: '孩子的出生日期、户口所在地、第几孩、升学等。',
    why: '只用来替你比对育儿、助学一类的政策，只有你自己看得到。要由孩子的父母或监护人来填。',
    how,
    withdrawn: '撤回后，档案里孩子的情况当场删掉；手机上的还在。',
  },
  staff: {
    title: '招用和培训人员的困难情形',
    what: '招用、培训的人员属于哪类重点群体，是否脱贫人口、易地搬迁劳动力，有什么困难情形。',
    why: '只用来替单位比对用工补贴政策，只有你自己看得到。填之前要先得到他们本人同意。',
    how,
    withdrawn: '撤回后，档案里的招用和培训人员名单当场删掉；手机上的还在。',
  },
  details: {
    title: '姓名和身份证号',
    what: '你的真实姓名、身份证号。',
    why: '让审核你加入单位的人核对是不是本人，他们只看得到“张*”。你加入以后，县区总工会要看全，得写明理由、再验证一次身份，每看一次都记下来，并发消息告诉你。',
    how: '两项都用只属于你的密钥单独加密，放在中国境内，只凭你自己填写，没有和公安的登记比对。不同意也能判定和查看政策、申请加入单位。',
    withdrawn: '撤回后，姓名和身份证号当场删掉；审核的人只能用别的办法核对。',
  },
}
