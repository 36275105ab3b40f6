import type { eventsContract } from '@cgt/shared/competitions/events-contract'
import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'
import type { Words } from '../platform/openapi-words.ts'

const competitionId = 'Zt8fWnT3xk2bS9qLr0cYvA'
const entrantId = 'Ei4fWnT3xk2bS9qLr0cYvA'
const seed = '00ff'.repeat(16)
const draft = {
  title: '维西县职工职业技能竞赛',
  about: '电工赛项：理论三成、实操七成。',
  contact: '维西县总工会 张老师 0887-8622333',
  place: '维西县职业高级中学',
  enterFrom: 1795392000,
  enterUntil: 1796083200,
  startsAt: 1796169600,
  endsAt: 1796256000,
}
const event = { title: '电工', places: 60 }
const whose = {
  id: competitionId,
  organisation: '/530000/533400/533423/',
  organisationName: '维西傈僳族自治县',
  regionCode: '533423',
  publishedAt: 1795320000,
}
const listed = { ...draft, ...whose, events: [{ id: '1', ...event }] }
const entry = {
  ...{ competitionId, eventId: '1', title: draft.title, event: event.title, place: draft.place },
  ...{ startsAt: draft.startsAt, enteredAt: 1795406400, entrantId, lot: null },
}
const eventFields = { competitionId: '竞赛的 id。', eventId: '第几个赛项。' }
const pageFields = { cursor: '上一页的 `next`。', limit: '一页几条，最多 100。' }
const ofEvent = { competitionId, eventId: '1' }

export const competitionsWords: Words<typeof eventsContract> = {
  listCompetitions: {
    description: '一个县区、它的州市和全省的竞赛，先本县、再州市、再全省，各按开赛先后。不用登录。',
    fields: { regionCode: '县区的六位代码。', ...pageFields },
    request: { regionCode: '533423' },
    answer: { items: [listed], next: null },
  },
  heldCompetitions: {
    description: '自己管的单位发布的竞赛，按地区、再按开赛先后。',
    fields: pageFields,
    request: {},
    answer: { items: [listed], next: null },
  },
  myEntries: {
    description: '本人报名的赛项；抽签以后有自己的号。',
    request: {},
    answer: { entries: [entry] },
  },
  getCompetition: {
    description:
      '一个竞赛、每个赛项的评分规则和它的指纹（SHA-256）、报了几人。`lotCommitment` 是抽签种子的指纹，发布时就定了；抽签以后 `draw.seed` 公开，谁都能照 docs/competitions.md 重排一遍核对。',
    fields: { competitionId: eventFields.competitionId },
    request: { competitionId },
  },
  publishCompetition: {
    description:
      '在自己管的单位名下发布一个竞赛，马上可以看到。评分规则有毛病的不能发布，一句话说明哪里、怎么改，什么都不会存。',
    fields: { organisationId: '主办单位的 id，地区工会用六位代码。', draft: '竞赛的内容。' },
    request: {
      organisationId: '533423',
      draft: { ...draft, events: [{ ...event, rules: skillsContest }] },
    },
  },
  enterEvent: {
    description:
      '报名一个赛项，报满为止；一人一个赛项一次。`entrantId` 是抽签和成绩里用的编号，看不出是谁。',
    fields: eventFields,
    request: ofEvent,
    answer: entry,
  },
  leaveEvent: {
    description: '报名截止前退出，名额空出来。',
    fields: eventFields,
    request: ofEvent,
    answer: {},
  },
  listEntries: {
    description: '一个赛项报名的人；姓名打码，本人没有同意时是空。',
    fields: { ...eventFields, ...pageFields },
    request: ofEvent,
    answer: {
      items: [
        {
          ...{ personId: 'kT3xk2bS9qLr0cYvH8pZgQ', maskedName: '张*', entrantId },
          enteredAt: 1795406400,
        },
      ],
      next: null,
    },
  },
  drawLots: {
    description:
      '报名截止以后抽签：按发布时定下的种子排出先后，种子同时公开。只抽一次；自己参赛的不能抽。',
    fields: eventFields,
    request: ofEvent,
    answer: { seed, at: 1796090000, order: [entrantId] },
  },
}
