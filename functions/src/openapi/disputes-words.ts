import type { disputesContract } from '@cgt/shared/training/disputes-contract'
import type { Words } from '../platform/openapi-words.ts'
import { exampleNotice } from './notices-words.ts'

const noticeId = exampleNotice.id
const personId = 'kT3xk2bS9qLr0cYvH8pZgQ'
const text = '那天下午我也在，只记了上午的学时。'
const reason = '查了签到表，下午没有你的签名，也没有扫码。'

export const exampleDispute = {
  about: 'minutes' as const,
  text,
  at: 1795406400,
  answer: { outcome: 'kept' as const, reason, at: 1795492800 },
}

export const disputesWords: Words<typeof disputesContract> = {
  disputeResult: {
    description:
      '异议不改记录，由主办方答复。一个培训同时只能有一条没答复的异议，一共最多 10 条；没报上、没开课的不能提。写的话用本人的密钥加密保存。',
    fields: {
      noticeId: '培训的 id。',
      about: '哪里不对：`minutes` 学习时间，`marks` 成绩，`passing` 合格没有，`certificate` 证书。',
      text: '哪里不对，2 到 300 个字。',
    },
    request: { noticeId, about: 'minutes', text },
    answer: { version: 1 },
  },
  listDisputes: {
    description: '每人一项，早的在前；`answer` 空着的等答复，只会是最后一条。',
    fields: { noticeId: '培训的 id。', cursor: '上一页的 `next`。', limit: '一页几条，最多 100。' },
    request: { noticeId },
    answer: {
      items: [
        {
          ...{ personId, maskedName: '张*', version: 1 },
          disputes: [{ ...exampleDispute, answer: null }],
        },
      ],
      next: null,
    },
  },
  answerDispute: {
    description:
      '答复会进本人的消息。答“已更正”以前要先按平常的办法改过：改成绩、更正到场、发或撤销证书。不能答复自己的异议。',
    fields: {
      noticeId: '培训的 id。',
      personId: '谁的异议。',
      outcome: '`kept` 保持原样，`corrected` 已更正。',
      reason: '为什么，本人看得到。',
      version: '看到的 `version`。',
    },
    request: { noticeId, personId, outcome: 'kept', reason, version: 1 },
    answer: { version: 2 },
  },
}
