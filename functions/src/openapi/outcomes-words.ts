import type { outcomesContract } from '@cgt/shared/competitions/outcomes-contract'
import type { Words } from '../platform/openapi-words.ts'

const ofEvent = { competitionId: 'Zt8fWnT3xk2bS9qLr0cYvA', eventId: '1' }
const fields = { competitionId: '竞赛的 id。', eventId: '第几个赛项。' }
const pageFields = { cursor: '上一页的 `next`。', limit: '一页几条，最多 100。' }
const head = {
  ...{ standing: 'preliminary' as const, version: 1, publishedAt: 1796171000 },
  ...{ openUntil: 1796659200, finalAt: null, count: 60 },
}
const row = {
  ...{ entrantId: 'Ab8fWnT3xk2bS9qLr0cYvA', round: 'final', rank: 1, because: null },
  ...{ decidedBy: { by: 'total' as const }, total: { exact: '427/5', text: '85.4' } },
  awards: [{ series: '技术称号', title: '技术状元' }],
}

export const outcomesWords: Words<typeof outcomesContract> = {
  publishPreliminary: {
    description:
      '各轮都锁定、两层编号都放开、按评分表重算和锁定时一样，才能公布；不行就一次说出全部原因。公示从明天起算工作日，到最后一天的 24:00；放假安排还没公布的日子不猜，请把公示期改短。报了名的都收到消息。',
    fields: { ...fields, noticeDays: '公示几个工作日。' },
    request: { ...ofEvent, noticeDays: 5 },
    answer: { version: 1, openUntil: 1796659200 },
  },
  getResults: {
    description:
      '公布以前什么都没有。`preliminary` 是未终定，`final` 是终定。名次、精确的总分、什么分出了先后、获了什么奖；姓名按规则遮住，公布时不同意的不写。`versions` 是每次更正：为什么，谁的名次从几到几。答复可以存半分钟。',
    fields: { ...fields, ...pageFields },
    request: ofEvent,
    answer: {
      ...head,
      versions: [{ version: 1, at: 1796171000, reason: null, changes: [] }],
      rows: { items: [{ ...row, maskedName: '和*' }], next: null },
    },
  },
  myResult: {
    description:
      '只有报了名的本人看得到：名次、总分、每个模块和评分项是怎么算出来的。裁判只写席位。按名次评的没有这一段。',
    fields,
    request: ofEvent,
    answer: { ...head, row, explanation: null },
  },
  finalise: {
    description:
      '公示期满才能终定；还有决定奖项的并列没分出、重算不一样，就一次说出全部原因。终定以后什么都不能改，报了名的都收到消息。',
    fields,
    request: ofEvent,
    answer: { standing: 'final', finalAt: 1796659300 },
  },
}
