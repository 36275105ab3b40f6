import type { detailsContract } from '@cgt/shared/values/details-contract'
import type { Words } from '../platform/openapi-words.ts'

const personId = 'WnT3xk2bS9qLr0cYvH8pZg'
// Of nobody: the region 530000 was given to no person, and the checksum is right.
const typed = { realName: '张三', idNumber: '53000019900307107X' }

export const detailsWords: Words<typeof detailsContract> = {
  getDetails: {
    description:
      '本人填写的姓名和身份证号，遮住的：`张*`、`5300**********107X`。没填写是 `null`；`withheld` 表示存着、但没有有效同意，所以不读。',
    request: {},
    answer: {
      details: { realName: '张*', idNumber: '5300**********107X', since: 1764043200 },
      withheld: false,
      version: 1,
    },
  },
  putDetails: {
    description:
      '填写或修改姓名和身份证号。先要同意 `details` 这项用途，否则答 `consentNeeded`。两项各自加密保存；身份证号另存一个带密钥的摘要，一个号只能登记在一个账号上，已是别人的就答 `taken`，不说是谁。一天最多十次。号码只核对写法和校验位，没有和公安的登记比对。',
    fields: {
      realName: '姓名，照身份证填写。',
      idNumber: '18 位身份证号，最后一位可以是 x。',
      version: '读到的版本；没有填过是 0。',
    },
    request: { ...typed, version: 0 },
    answer: { version: 1 },
  },
  deleteDetails: {
    description: '删掉姓名、身份证号和它的摘要，不能恢复。没有填过也答成功。',
    request: {},
    answer: {},
  },
  unmaskPerson: {
    description:
      '查看一个人完整的姓名和身份证号。县区总工会可以，这个人要已经加入管辖范围内的单位，只是在申请的不行；看不到的和不存在的答得一样。要在五分钟内再验证过一次身份；每次连同理由记入审计，并发消息告诉本人。同一个编号重发是同一次查看，再验证一次之后要用新编号。一小时最多 30 次。',
    fields: { personId: '看谁。', reason: '为什么要看；记入审计，本人也看得到。' },
    request: { personId, reason: '核对会员名册' },
    answer: { details: typed },
  },
}
