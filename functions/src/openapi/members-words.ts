import type { membersContract } from '@cgt/shared/identity/members-contract'
import type { Words } from '../platform/openapi-words.ts'

const organisationId = 'kP2v0yQm7bXr4TfWn8Ls1A'
const organisation = {
  id: organisationId,
  path: `/530000/533400/533423/${organisationId}/`,
  kind: 'enterprise',
  name: '维西精工机械有限公司',
  regionCode: '533423',
  domain: 'any',
  creditCode: null,
} as const
const personId = 'WnT3xk2bS9qLr0cYvH8pZg'
const member = {
  joinId: `${organisationId}-member`,
  personId,
  maskedName: null,
  as: 'member',
  since: 1795320000,
} as const

const fields = {
  personId: '移出谁。',
  joinId: '哪一次加入，见成员列表。',
  reason: '为什么，本人看得到；记入审计。',
}

export const membersWords: Words<typeof membersContract> = {
  listMembers: {
    description:
      '一个单位或工会现在的成员和经办人，按识别码排，一页一页取。看得到的是它自己的经办人、上级工会和安全管理员；别人得到的答复和没有这个单位一样。',
    fields: {
      organisationId: '单位或工会的 id。',
      code: '识别码的开头几位，用来找人。',
      cursor: '上一页的 `next`。',
      limit: '一页几项，最多 100。',
    },
    request: { organisationId, limit: 20 },
    answer: { organisation, items: [member], next: null },
  },
  removeMember: {
    description: '把一名成员移出。不能移出自己，自己走用 `leaveOrganisation`。',
    fields,
    request: { personId, joinId: member.joinId, reason: '已离职' },
    answer: {},
  },
  removeOfficer: {
    description:
      '不再让一人做经办人：随申请得到的身份从下一个请求起失效。要在五分钟内再验证过一次身份。',
    fields,
    request: { personId, joinId: `${organisationId}-officer`, reason: '换人了' },
    answer: {},
  },
}
