import type { auditContract } from '@cgt/shared/audit/contract'
import type { Words } from '../platform/openapi-words.ts'

const entry = {
  sequence: 128,
  at: '2026-11-22T04:00:00.000Z',
  actor: 'bX7nQ0mPz3VtLk9cRw2sYg',
  action: 'grantRole',
  object: 'person:WnT3xk2bS9qLr0cYvH8pZg',
  organisation: '/530000/533400/533423/',
  about: 'WnT3xk2bS9qLr0cYvH8pZg',
  by: 'securityAdmin',
  refused: null,
} as const

const filters = {
  organisation: '只看这个单位和它下面的；不写就是自己管辖的全部。',
  personId: '只看这个人做的，或涉及这个人的。',
  action: '只看这种操作，写操作的名字，如 `grantRole`。',
  object: '只看对这一件的，写 `种类:编号`，如 `join:…`。',
  refused: '写 `only` 只看被拒绝的。',
  from: '第一天，按北京时间。',
  to: '最后一天，按北京时间。',
  cursor: '上一页的 `next`。',
  limit: '一页几项，最多 100。一页可能不足，`next` 不是 `null` 就还有。',
}

export const auditWords: Words<typeof auditContract> = {
  listAudit: {
    description:
      '审计管理员看管辖范围内的记录，最近的在前；只有编号，没有姓名和电话。这次查看本身也记入审计。要在五分钟内再验证过一次身份。',
    fields: filters,
    request: { limit: 20 },
    answer: { items: [entry], next: null },
  },
  seeAuditEntry: {
    description:
      '一条记录，连同原因、请求编号和它在链上的哈希。涉及的人已注销时，原因是 `null`。这次查看也记入审计；要在五分钟内再验证过一次身份。',
    fields: { sequence: '第几条。' },
    request: { sequence: 128 },
    answer: {
      ...entry,
      correlationId: 'q3Jv0c8mTz5RkWbXn2LsYA',
      reason: '任职文件',
      hash: '5e1c7f0a9d3b48f2a6c4e8d1b7093f5a2c6e8b4d0f1a3957c8e2d6b4a0f19375',
      hashBefore: '9b2d4f6a8c0e1357b9d2f4a6c8e01357b9d2f4a6c8e01357b9d2f4a6c8e01357',
    },
  },
  seeAuditState: {
    description:
      '记录封存到第几条、签名到第几条；最后一段当场重新算过。全部核对用 `npm run audit:verify`。',
    request: {},
    answer: {
      sealed: 128,
      signed: 128,
      signedAt: '2026-11-22T04:01:00.000Z',
      checkedFrom: 79,
      state: 'whole',
    },
  },
  exportAudit: {
    description:
      '导出查到的记录，一页一页取，接起来就是文件：CSV 第一页带表头，JSONL 一行一条。每取一页都记入审计；要在五分钟内再验证过一次身份。',
    fields: { ...filters, format: '`csv` 给表格软件，`jsonl` 给程序。' },
    request: { format: 'csv', limit: 100 },
    answer: { text: '序号,时间（UTC）\r\n128,2026-11-22T04:00:00.000Z\r\n', next: null },
  },
}
