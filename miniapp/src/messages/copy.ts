import { roleWords } from '@cgt/shared/access/role-words'
import type { Matter } from '@cgt/shared/messages/message'
import { momentText, untilText } from '@cgt/shared/values/moment-text'

interface MatterWords {
  readonly title: string
  readonly text: string
}

type Of<Kind extends Matter['kind']> = Extract<Matter, { kind: Kind }>

const roleText = ({ organisationName, role }: Of<'roleGranted'> | Of<'roleRevoked'>) =>
  `${organisationName} · ${roleWords[role]}`

const words: { readonly [Kind in Matter['kind']]: (matter: Of<Kind>) => MatterWords } = {
  joinRequested: ({ organisationName, as }) => ({
    title: '有一份申请等你审核',
    text:
      as === 'member'
        ? `有人申请加入${organisationName}。`
        : `有人申请做${organisationName}的经办人。`,
  }),
  joinDecided: ({ organisationName, as, accepted }) => ({
    title: accepted ? '申请通过了' : '申请没有通过',
    text: `${organisationName} · ${as === 'member' ? '加入' : '做经办人'}${accepted ? '' : '，原因见“我的单位”。'}`,
  }),
  joinRemoved: ({ organisationName, as }) => ({
    title: as === 'member' ? '你被移出一个单位' : '你不再是经办人',
    text: `${organisationName}。原因见“我的单位”。`,
  }),
  roleGranted: (matter) => ({ title: '你有了新身份', text: roleText(matter) }),
  roleRevoked: (matter) => ({ title: '一个身份已收回', text: roleText(matter) }),
  placeOffered: ({ title, until }) => ({
    title: '排到名额了，等你确认',
    text: `${title}。名额留到 ${momentText(until)}，过时给下一位。`,
  }),
  placeExpired: ({ title }) => ({
    title: '名额过时了',
    text: `${title}。没有在时限内确认，名额给了下一位。`,
  }),
  trainingChanged: ({ title, startsAt, place }) => ({
    title: '培训安排有变',
    text: `${title}。${momentText(startsAt)}，${place}。去不了请取消，名额给别人。`,
  }),
  trainingSoon: ({ title, startsAt, place }) => ({
    title: '明天有培训',
    text: `${title}。${momentText(startsAt)}，${place}。去不了请取消，名额给别人。`,
  }),
  trainingCalledOff: ({ title, because }) => ({
    title: '培训取消了',
    text: `${title}。${because}`,
  }),
  enrolmentPassedOn: ({ title, organisationName, isApproved }) => ({
    title: isApproved ? '单位工会同意了' : '报名转给主办方审核',
    text: isApproved
      ? `${title}。${organisationName}同意了，现在等主办方审核，还排在原来的位置。`
      : `${title}。${organisationName}没有按时审核，已转给主办方，还排在原来的位置。`,
  }),
  enrolmentDecided: ({ title, state, reason }) => ({
    title: { booked: '报名通过了', waiting: '报名通过了，正在排队', declined: '报名没有通过' }[
      state
    ],
    text: `${title}。${reason ?? ''}`,
  }),
  enrolmentMoved: ({ title, state, startsAt, place, reason }) => ({
    title: state === 'booked' ? '你换到了另一场' : '你换到了另一场，正在排队',
    text: `${title}。${momentText(startsAt)}，${place}。${reason ? `原因：${reason}` : ''}`,
  }),
  trainingAnnounced: ({ title, text }) => ({
    title: '主办方发来一条消息',
    text: `${title}：${text}`,
  }),
  certificateIssued: ({ title }) => ({
    title: '证书发下来了',
    text: `${title}。合格了，证书已经记进你的情况，可能有新的待遇能领。`,
  }),
  certificateRevoked: ({ title }) => ({
    title: '证书被撤销了',
    text: `${title}。点开看原因；有疑问请联系主办的工会。`,
  }),
  disputeAnswered: ({ title, outcome }) => ({
    title: outcome === 'corrected' ? '异议答复了：已更正' : '异议答复了：保持原样',
    text: `${title}。点开看主办方写的原因。`,
  }),
  resultPublished: ({ title, event, standing, version, openUntil }) => ({
    title:
      standing === 'final' ? '竞赛成绩终定了' : version > 1 ? '竞赛成绩更正了' : '竞赛成绩公布了',
    text:
      standing === 'final'
        ? `${title}「${event}」的成绩终定了。`
        : `${title}「${event}」的成绩还没终定，有异议请在 ${untilText(openUntil)} 前申诉。`,
  }),
  appealDecided: ({ title, event, upheld, againUntil }) => ({
    title: upheld ? '申诉得到支持' : '申诉没有得到支持',
    text: `${title}「${event}」。${againUntil === null ? '' : `不服的，${untilText(againUntil)} 前可以再提一次。`}`,
  }),
  personDisabled: () => ({
    title: '账号停用过',
    text: '有一段时间不能登录，各处的登录都已退出。不清楚原因，请问所在的工会或单位。',
  }),
  personEnabled: () => ({ title: '账号恢复了', text: '可以照常登录，设备要重新登录一次。' }),
  deletionCalledOff: ({ organisationName }) => ({
    title: '注销没有执行',
    text: `${organisationName}现在只有你一个人能办事，账号和资料都还在。请先让别人接手，或请管理员收回你的身份，再来注销。`,
  }),
  phoneBound: () => ({
    title: '账号绑定了手机号',
    text: '以后也能用它登录。不是你本人绑的，请马上到所在的工会或单位停用账号。',
  }),
  detailsSeen: ({ organisationName, role, reason }) => ({
    title: '有人查看了你的姓名和身份证号',
    text: `${organisationName} · ${roleWords[role]}${reason === null ? '' : `。理由：${reason}`}`,
  }),
  deviceSignedIn: ({ device }) => ({
    title: '账号在另一台设备登录',
    text: `${device ?? '没有报名字的设备'}。不是你本人，请马上让它退出。`,
  }),
}

/** A message in words. */
export const matterWords = (matter: Matter): MatterWords =>
  (words[matter.kind] as (matter: Matter) => MatterWords)(matter)
