import type { announcementsContract } from '@cgt/shared/training/announcements-contract'
import type { Words } from '../platform/openapi-words.ts'
import { exampleNotice } from './notices-words.ts'

const ofSession = { noticeId: exampleNotice.id, sessionId: '1' }
const sessionFields = { noticeId: '培训的 id。', sessionId: '第几场。' }
const text = '请自带绝缘鞋，没有的到场登记领用。'
const sent = { id: 'Zq8n4sT0bW6yUe2kXr5mVg', at: 1795406400, to: 'booked' as const, text }

export const announcementsWords: Words<typeof announcementsContract> = {
  announce: {
    description:
      '报了名的人一两分钟内在消息里看到；同一条每人只收一次。一场 24 小时内最多 5 条，取消了的培训不能再发。',
    fields: {
      ...sessionFields,
      to: '发给谁：`everybody` 报上、排队、等审核的都发，`booked` 只发报上的，`waiting` 只发排队和待确认的。',
      text: '说什么，2 到 300 个字。',
    },
    request: { ...ofSession, to: 'booked', text },
    answer: { ...sent, told: null },
  },
  listAnnouncements: {
    description: '最近 50 条；`told` 是发给了多少人，还在发就是空。',
    fields: sessionFields,
    request: ofSession,
    answer: { announcements: [{ ...sent, told: 29 }] },
  },
}
