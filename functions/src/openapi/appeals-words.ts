import type { appealsContract } from '@cgt/shared/competitions/appeals-contract'
import type { Words } from '../platform/openapi-words.ts'

const ofEvent = { competitionId: 'Zt8fWnT3xk2bS9qLr0cYvA', eventId: '1' }
const fields = { competitionId: '竞赛的 id。', eventId: '第几个赛项。' }
const appealId = 'Qw8fWnT3xk2bS9qLr0cYvA'
const one = {
  ...{ id: appealId, grounds: 'marks' as const, words: '作品少算了 2 分', at: 1796200000 },
  ...{ first: null, againUntil: null, again: null, second: null },
}

export const appealsWords: Words<typeof appealsContract> = {
  appeal: {
    description:
      '报了这个赛项的，在公示期里申诉；一次一件，决定了才能再提。过了期就不行，答复说到什么时候为止。说的话加密存，只给决定的人看。',
    fields: {
      ...fields,
      grounds: '`marks` 分数，`rules` 规则，`conduct` 行为，`other` 别的。',
      words: '哪里不对。',
    },
    request: { ...ofEvent, grounds: 'marks', words: '作品少算了 2 分' },
    answer: { appealId },
  },
  myAppeals: {
    description: '自己在这个赛项的申诉，和两次的决定。',
    fields,
    request: ofEvent,
    answer: { appeals: [one] },
  },
  listAppeals: {
    description: '主办方和上级工会看；姓名遮住。',
    fields: { ...fields, cursor: '上一页的 `next`。', limit: '一页几个人，最多 100。' },
    request: ofEvent,
    answer: {
      items: [{ personId: 'Pe8fWnT3xk2bS9qLr0cYvA', maskedName: '和*', appeals: [one] }],
      next: null,
    },
  },
  decideAppeal: {
    description:
      '没当裁判、复核员，没保管编号，也不是本人的才能决定。第一次不支持的，3 个工作日里可以再提一次；第二次由另一个人决定，上级工会有人的由上级工会，到此为止。提的人都收到消息。要刚验证过动态码。',
    fields: { ...fields, appealId: '哪一件。', upheld: '支持没有。', words: '为什么。' },
    request: { ...ofEvent, appealId, upheld: false, words: '复核过，分数没有算错' },
    answer: { againUntil: 1796659200 },
  },
  appealAgain: {
    description: '第一次没有支持的，在 `againUntil` 以前再提一次。',
    fields: { ...fields, appealId: '哪一件。', words: '为什么不服。' },
    request: { ...ofEvent, appealId, words: '第二名裁判的分没有看' },
    answer: {},
  },
}
