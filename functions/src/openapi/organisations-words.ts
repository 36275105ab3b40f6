import type { organisationsContract } from '@cgt/shared/identity/organisations-contract'
import type { Words } from '../platform/openapi-words.ts'

const organisation = {
  id: 'kP2v0yQm7bXr4TfWn8Ls1A',
  path: '/530000/533400/533423/kP2v0yQm7bXr4TfWn8Ls1A/',
  kind: 'enterprise',
  name: '维西精工机械有限公司',
  regionCode: '533423',
  domain: 'any',
  creditCode: null,
} as const

const join = {
  id: `${organisation.id}-member`,
  organisationId: organisation.id,
  organisationName: organisation.name,
  organisationKind: 'enterprise',
  as: 'member',
  state: 'waiting',
  askedAt: 1795316400,
  decidedAt: null,
  reason: null,
} as const

const settled = { ...join, state: 'accepted', decidedAt: 1795320000 } as const
const personId = 'WnT3xk2bS9qLr0cYvH8pZg'
const cursor = '上一页的 `next`。'
const limit = '一页几项，最多 100。'
const decisionFields = {
  joinId: '申请的 id。',
  personId: '申请人。',
  accept: '同意与否。',
  reason: '不同意时必写，申请人看得到。',
}

export const organisationsWords: Words<typeof organisationsContract> = {
  findOrganisations: {
    description:
      '在一个县区里按名称开头找单位，一页一页取；或按统一社会信用代码找一个。两样都不给，什么也找不到。',
    fields: {
      regionCode: '六位行政区划代码。',
      name: '名称的开头几个字。',
      creditCode: '统一社会信用代码；空格和小写字母会自动改正。',
      cursor,
      limit,
    },
    request: { regionCode: '533423', name: '维西', limit: 2 },
    answer: { items: [organisation], next: null },
  },
  addOrganisation: {
    description:
      '在自己管辖的地方登记一个单位、工会或部门。一个统一社会信用代码只能登记一次。要在五分钟内再验证过一次身份。',
    fields: {
      aboveId: '上级：地区代码，或上级单位的 id。',
      kind: '单位的种类。',
      name: '单位名称。',
      creditCode: '统一社会信用代码。',
      domain: '部门所属的系统；别的单位不写。',
    },
    request: { aboveId: '533423', kind: 'enterprise', name: organisation.name },
    answer: organisation,
  },
  requestJoin: {
    description: '申请加入一个单位或工会，或申请做它的经办人。审核前可以撤回。',
    fields: { organisationId: '单位的 id。', as: '`member` 成员，`officer` 经办人。' },
    request: { organisationId: organisation.id, as: 'member' },
    answer: join,
  },
  myJoins: {
    description: '本人加入的、正在申请的、被退回的和已退出的单位。',
    request: {},
    answer: { joins: [join] },
  },
  leaveOrganisation: {
    description: '撤回还没审核的申请，或退出单位；随之得到的身份从下一个请求起失效。',
    fields: { joinId: '申请的 id。' },
    request: { joinId: join.id },
    answer: {},
  },
  waitingJoins: {
    description: '管辖范围内等着审核的申请。姓名只给“张*”；没填写、或没有有效同意的是 `null`。',
    fields: { cursor, limit },
    request: { limit: 20 },
    answer: { items: [{ ...join, personId, maskedName: '张*' }], next: null },
  },
  waitingOfficers: {
    description: '管辖范围内等着审核的经办人申请，姓名打码；县、州市、省总工会用。',
    fields: { cursor, limit },
    request: { limit: 20 },
    answer: {
      items: [
        { ...join, id: `${organisation.id}-officer`, as: 'officer', personId, maskedName: null },
      ],
      next: null,
    },
  },
  decideJoin: {
    description: '同意或不同意一名职工加入。自己的申请不能自己审。一条申请只能办一次。',
    fields: decisionFields,
    request: { joinId: join.id, personId, accept: true },
    answer: settled,
  },
  decideOfficer: {
    description:
      '同意或不同意一人做单位或工会的经办人；同意后从下一个请求起就能以这个身份办事。要在五分钟内再验证过一次身份。',
    fields: decisionFields,
    request: { joinId: join.id, personId, accept: true },
    answer: settled,
  },
}
