import type { judgingContract } from '@cgt/shared/competitions/judging-contract'
import type { Words } from '../platform/openapi-words.ts'

const competitionId = 'Zt8fWnT3xk2bS9qLr0cYvA'
const personId = 'kT3xk2bS9qLr0cYvH8pZgQ'
const ofEvent = { competitionId, eventId: '1' }
const eventFields = { competitionId: '竞赛的 id。', eventId: '第几个赛项。' }
const aside = { because: 'kin', at: 1796169600 } as const

export const judgingWords: Words<typeof judgingContract> = {
  myJudging: {
    description:
      '请本人当裁判或复核员的赛项。`seat` 是席位，评分表只写它；`aside` 不空就是已经回避或移出，不再打分。',
    request: {},
    answer: {
      judging: [
        {
          ...{ ...ofEvent, kind: 'judge', seat: '1', aside: null, startsAt: 1796169600 },
          ...{ title: '维西县职工职业技能竞赛', event: '电工', place: '维西县职业高级中学' },
        },
      ],
    },
  },
  listJudges: {
    description: '姓名打码，本人没有同意时是空。自己参赛、当裁判或复核员的看不到。',
    fields: eventFields,
    request: ofEvent,
    answer: {
      judges: [
        {
          ...{ personId, maskedName: '张*', kind: 'judge', seat: '1', aside: null },
          assignedAt: 1796090000,
        },
      ],
    },
  },
  assignJudge: {
    description:
      '报名截止以后才能请，这时才看得出谁要回避：自己报了名的、和选手同在一个单位或工会的、已经是另一种的，答 `recused` 和原因，不说是哪名选手。裁判最多请到评分规则一个模块要的人数；席位的号不重复用。',
    fields: {
      ...eventFields,
      personId: '对方的账号编号，和本人核对识别码。',
      kind: '`judge` 裁判，`checker` 复核员。',
    },
    request: { ...ofEvent, personId, kind: 'judge' },
    answer: { seat: '1' },
  },
  removeJudge: {
    description: '他填过的表留着，没锁定的轮次里算不在场；要补人，再请一名。',
    fields: { ...eventFields, personId: '谁。' },
    request: { ...ofEvent, personId },
    answer: { aside: { ...aside, because: 'removed' } },
  },
  stepAside: {
    description:
      '当裁判或复核员的自己发现要回避。提了就不能再打分，没锁定的轮次里算不在场，主办方看得到原因。',
    fields: {
      ...eventFields,
      reason: '`kin` 亲属，`teacher` 师徒，`colleague` 同事，`other` 别的。',
    },
    request: { ...ofEvent, reason: 'kin' },
    answer: { aside },
  },
}
