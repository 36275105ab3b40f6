import type { grantsContract } from '@cgt/shared/identity/grants-contract'
import type { Words } from '../platform/openapi-words.ts'

const grant = {
  id: 'bX7nQ0mPz3VtLk9cRw2sYg',
  role: 'countyUnion',
  organisation: '/530000/533400/533423/',
  domain: 'any',
  from: '2026-01-01',
  to: null,
} as const

const personId = 'WnT3xk2bS9qLr0cYvH8pZg'

export const grantsWords: Words<typeof grantsContract> = {
  myRoles: {
    description: '本人今天能以哪些身份办事：人人都是职工，其余是授予的。',
    request: {},
    answer: {
      roles: [
        { role: 'worker', organisationName: null, grant: null },
        { role: 'countyUnion', organisationName: '维西傈僳族自治县', grant },
      ],
    },
  },
  listGrants: {
    description: '管辖范围内授予过、还没收回的身份，一页一页取；可以只看一个单位的。',
    fields: {
      organisation: '只看这个单位和它下面的；不写就是自己管辖的全部。',
      reach: '`at` 只看这个单位本身；`within` 连它下面的。',
      cursor: '上一页的 `next`。',
      limit: '一页几项，最多 100。',
    },
    request: { limit: 20 },
    answer: { items: [{ ...grant, personId }], next: null },
  },
  grantRole: {
    description:
      '让另一个人在一处以一种身份办事，有起止日期。不能授予自己；系统、安全、审计三种管理员不能是同一个人。要在五分钟内再验证过一次身份。',
    fields: {
      personId: '授予谁。',
      organisationId: '在哪里：地区代码，或单位的 id。',
      role: '什么身份；要和单位的种类相合，如区县工会的身份授予在县区上。',
      domain: '管哪个系统的事；`any` 是全部。',
      from: '第一天。',
      to: '最后一天；`null` 是到收回为止。',
      reason: '为什么，比如任职文件的文号；记入审计。',
    },
    request: {
      personId,
      organisationId: '533423',
      role: 'countyUnion',
      domain: 'any',
      from: '2026-01-01',
      to: null,
      reason: '任职文件',
    },
    answer: grant,
  },
  revokeRole: {
    description:
      '收回一种身份，从下一个请求起生效。省里最后一位安全管理员的收不回，答 `dutyOpen`。',
    fields: { personId: '收回谁的。', grantId: '哪一种，见列表。', reason: '为什么；记入审计。' },
    request: { personId, grantId: grant.id, reason: '离任' },
    answer: {},
  },
}
