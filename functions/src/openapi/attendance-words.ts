import type { attendanceContract } from '@cgt/shared/training/attendance-contract'
import type { Words } from '../platform/openapi-words.ts'
import { exampleNotice, exampleSession } from './notices-words.ts'

const ofSession = { noticeId: exampleNotice.id, sessionId: '1' }
const sessionFields = { noticeId: '培训的 id。', sessionId: '第几场。' }
const pageFields = { cursor: '上一页的 `next`。', limit: '一页几条，最多 100。' }
const { startsAt } = exampleSession
const personId = 'kT3xk2bS9qLr0cYvH8pZgQ'
const code = `CGT1.${exampleNotice.id}.1.E.zsb40.kT3xk2bS9qLr0cYvH8pZgQ`
const event = { kind: 'entry' as const, at: startsAt, handedInAt: startsAt + 12, late: false }
const correction = {
  id: 'cYvH8pZgQkT3xk2bS9qLr0',
  as: 'present' as const,
  from: startsAt,
  until: startsAt + 7200,
  state: 'proposed' as const,
  proposedAt: startsAt + 9000,
  decidedAt: null,
}
const attendance = {
  events: [event],
  corrections: [{ ...correction, reason: '手机没电，老师在场看到。' }],
  minutes: 0,
  state: 'running' as const,
}

export const attendanceWords: Words<typeof attendanceContract> = {
  attendanceCodes: {
    description:
      '每个码管 30 秒，由服务器签名；现场按 `now` 和 `from`、`until` 轮着显示成二维码。自己报了这一场的人不能给自己亮码。',
    fields: { ...sessionFields, kind: '`entry` 签到，`exit` 签退。' },
    request: { ...ofSession, kind: 'entry' },
    answer: { now: startsAt, codes: [{ code, from: startsAt, until: startsAt + 30 }] },
  },
  handInCode: {
    description:
      '到场时间是码显示的那 30 秒，按服务器的钟，和手机的钟无关。没有网络时先存着，24 小时内交上都算，标明补交。同一个码交几次都是一次。',
    fields: { code: '二维码里的文字。' },
    request: { code },
    answer: { ...ofSession, title: exampleNotice.title, event },
  },
  myAttendance: {
    description:
      '本人报上的每一场：签到签退、更正和分钟数。一次签到配同一天的下一次签退；缺一半的不计，可请主办方更正。',
    request: {},
    answer: { sessions: [{ ...ofSession, title: exampleNotice.title, ...attendance }] },
  },
  listAttendance: {
    description:
      '报上一场的人各自的到场情况。`state`：`running` 还没结束，`noShow` 没来，`partial` 不满，`attended` 到满（一场时间的五分之四起算到满）。',
    fields: { ...sessionFields, ...pageFields },
    request: ofSession,
    answer: { items: [{ personId, maskedName: '张*', ...attendance }], next: null },
  },
  proposeCorrection: {
    description:
      '没扫上或扫错了，写明原因提出更正；要由另一个人确认才算。不能更正自己的。更正单独存，扫码的记录不改。',
    fields: {
      ...sessionFields,
      personId: '给谁更正。',
      as: '`present` 这段时间在，`absent` 这段时间不在。',
      from: '从什么时候，秒。',
      until: '到什么时候，秒。',
      reason: '为什么，本人看得到。',
    },
    request: {
      ...ofSession,
      personId,
      as: 'present',
      from: startsAt,
      until: startsAt + 7200,
      reason: '手机没电，老师在场看到。',
    },
    answer: correction,
  },
  decideCorrection: {
    description: '确认或不同意别人提出的更正；自己提出的不能自己确认。',
    fields: {
      ...sessionFields,
      correctionId: '哪一条更正。',
      personId: '更正的是谁。',
      confirm: '确认与否。',
    },
    request: { ...ofSession, personId, correctionId: correction.id, confirm: true },
    answer: { ...correction, state: 'confirmed', decidedAt: startsAt + 9600 },
  },
}
