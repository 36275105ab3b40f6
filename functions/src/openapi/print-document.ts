import { auditContract } from '@cgt/shared/audit/contract'
import { appealsContract } from '@cgt/shared/competitions/appeals-contract'
import { codesContract } from '@cgt/shared/competitions/codes-contract'
import { correctionsContract } from '@cgt/shared/competitions/corrections-contract'
import { eventsContract } from '@cgt/shared/competitions/events-contract'
import { judgingContract } from '@cgt/shared/competitions/judging-contract'
import { outcomesContract } from '@cgt/shared/competitions/outcomes-contract'
import { sheetsContract } from '@cgt/shared/competitions/sheets-contract'
import { sessionsContract } from '@cgt/shared/identity/contract'
import { devicesContract } from '@cgt/shared/identity/devices-contract'
import { grantsContract } from '@cgt/shared/identity/grants-contract'
import { membersContract } from '@cgt/shared/identity/members-contract'
import { organisationsContract } from '@cgt/shared/identity/organisations-contract'
import { peopleContract } from '@cgt/shared/identity/people-contract'
import { secondFactorContract } from '@cgt/shared/identity/second-factor-contract'
import { messagesContract } from '@cgt/shared/messages/contract'
import { policiesContract } from '@cgt/shared/policies/contract'
import { consentsContract } from '@cgt/shared/privacy/consents-contract'
import { ownDataContract } from '@cgt/shared/privacy/own-data-contract'
import { recordsContract } from '@cgt/shared/records/contract'
import { announcementsContract } from '@cgt/shared/training/announcements-contract'
import { attendanceContract } from '@cgt/shared/training/attendance-contract'
import { calendarContract } from '@cgt/shared/training/calendar-contract'
import { certificatesContract } from '@cgt/shared/training/certificates-contract'
import { disputesContract } from '@cgt/shared/training/disputes-contract'
import { enrolmentsContract } from '@cgt/shared/training/enrolments-contract'
import { figuresContract } from '@cgt/shared/training/figures-contract'
import { importsContract } from '@cgt/shared/training/imports-contract'
import { noticesContract } from '@cgt/shared/training/notices-contract'
import { resultsContract } from '@cgt/shared/training/results-contract'
import { detailsContract } from '@cgt/shared/values/details-contract'
import { printOpenapi } from '../platform/openapi.ts'
import type { Slice } from '../platform/openapi-words.ts'
import { announcementsWords } from './announcements-words.ts'
import { appealsWords } from './appeals-words.ts'
import { attendanceWords } from './attendance-words.ts'
import { auditWords } from './audit-words.ts'
import { calendarWords } from './calendar-words.ts'
import { certificatesWords } from './certificates-words.ts'
import { codesWords } from './codes-words.ts'
import { competitionsWords } from './competitions-words.ts'
import { consentsWords } from './consents-words.ts'
import { correctionsWords } from './corrections-words.ts'
import { detailsWords } from './details-words.ts'
import { devicesWords } from './devices-words.ts'
import { disputesWords } from './disputes-words.ts'
import { enrolmentsWords } from './enrolments-words.ts'
import { figuresWords } from './figures-words.ts'
import { grantsWords } from './grants-words.ts'
import { importsWords } from './imports-words.ts'
import { judgingWords } from './judging-words.ts'
import { membersWords } from './members-words.ts'
import { messagesWords } from './messages-words.ts'
import { noticesWords } from './notices-words.ts'
import { organisationsWords } from './organisations-words.ts'
import { outcomesWords } from './outcomes-words.ts'
import { ownDataWords } from './own-data-words.ts'
import { peopleWords } from './people-words.ts'
import { policiesWords } from './policies-words.ts'
import { recordsWords } from './records-words.ts'
import { resultsWords } from './results-words.ts'
import { secondFactorWords } from './second-factor-words.ts'
import { sessionsWords } from './sessions-words.ts'
import { sheetsWords } from './sheets-words.ts'

const description = `云南省产业工人队伍建设改革服务平台的接口。小程序用的就是这些，没有别的。

**登录**　登录后得到 \`accessToken\`（半小时）和 \`refreshToken\`（三十天不用就失效）。需要登录的操作带上 \`Authorization: Bearer <accessToken>\`；答 \`sessionExpired\` 或 \`rolesChanged\` 时换新一次再试。

**出错**　答复总是 \`{ code, message, correlationId }\`：\`code\` 给程序看，\`message\` 是给人看的一句话，\`correlationId\` 是这次请求的编号，反映问题时请带上。

**只办一次**　会动钱、名额或权限的操作要带 \`Idempotency-Key\`：一个愿望一个编号，没收到答复就用同一个再发，不会办两次。

**限度**　请求体最大 256 KB、最多 32 层；多写一个字段就会被拒绝。钱是整数分；日期是 \`YYYY-MM-DD\`，按北京时间。`

export const slices: readonly Slice[] = [
  { title: '登录', contract: sessionsContract, words: sessionsWords },
  { title: '设备', contract: devicesContract, words: devicesWords },
  { title: '动态验证码', contract: secondFactorContract, words: secondFactorWords },
  { title: '单位', contract: organisationsContract, words: organisationsWords },
  { title: '成员', contract: membersContract, words: membersWords },
  { title: '身份', contract: grantsContract, words: grantsWords },
  { title: '账号', contract: peopleContract, words: peopleWords },
  { title: '实名信息', contract: detailsContract, words: detailsWords },
  { title: '培训', contract: noticesContract, words: noticesWords },
  { title: '培训报名', contract: enrolmentsContract, words: enrolmentsWords },
  { title: '给报名的人发消息', contract: announcementsContract, words: announcementsWords },
  { title: '培训签到', contract: attendanceContract, words: attendanceWords },
  { title: '培训成绩', contract: resultsContract, words: resultsWords },
  { title: '学习记录的异议', contract: disputesContract, words: disputesWords },
  { title: '导入的学习记录', contract: importsContract, words: importsWords },
  { title: '证书', contract: certificatesContract, words: certificatesWords },
  { title: '培训日历', contract: calendarContract, words: calendarWords },
  { title: '培训数字', contract: figuresContract, words: figuresWords },
  { title: '竞赛', contract: eventsContract, words: competitionsWords },
  { title: '裁判', contract: judgingContract, words: judgingWords },
  { title: '编号', contract: codesContract, words: codesWords },
  { title: '评分表', contract: sheetsContract, words: sheetsWords },
  { title: '竞赛成绩', contract: outcomesContract, words: outcomesWords },
  { title: '申诉', contract: appealsContract, words: appealsWords },
  { title: '更正', contract: correctionsContract, words: correctionsWords },
  { title: '消息', contract: messagesContract, words: messagesWords },
  { title: '政策', contract: policiesContract, words: policiesWords },
  { title: '我的情况', contract: recordsContract, words: recordsWords },
  { title: '隐私', contract: consentsContract, words: consentsWords },
  { title: '我的数据', contract: ownDataContract, words: ownDataWords },
  { title: '审计', contract: auditContract, words: auditWords },
]

/** The OpenAPI 3.1 document of every operation there is. */
export const printDocument = () =>
  printOpenapi({ title: '产改通', version: '1', description }, slices)
