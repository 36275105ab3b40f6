import type { Aspect } from '../aspect.ts'
import type { Ruleset } from '../ruleset.ts'

const judged = (id: string, title: string, maximum: number): Aspect => ({
  id,
  title,
  kind: 'judged',
  scale: { kind: 'mark', maximum, step: 500 },
  aggregation: 'trimmed',
  spread: maximum / 4,
})

/** 职业技能竞赛: 理论 30 %, 实操 70 % by five judges without the highest and the lowest. */
export const skillsContest: Ruleset = {
  format: 1,
  title: '职业技能竞赛',
  edition: 1,
  rounds: [
    {
      id: 'final',
      title: '决赛',
      scoring: {
        kind: 'marks',
        outOf: 100_000,
        modules: [
          {
            id: 'theory',
            title: '理论',
            weight: 3000,
            judges: 1,
            absence: 'unranked',
            aspects: [
              {
                id: 'paper',
                title: '理论试卷',
                kind: 'measured',
                scale: { kind: 'mark', maximum: 100_000, step: 500 },
                aggregation: 'consensus',
              },
            ],
          },
          {
            id: 'practice',
            title: '实操',
            weight: 7000,
            judges: 5,
            absence: 'unranked',
            aspects: [
              judged('process', '操作过程', 40_000),
              judged('work', '作品质量', 40_000),
              judged('safety', '安全文明', 20_000),
            ],
          },
        ],
      },
      ties: [
        { by: 'time' },
        { by: 'module', module: 'practice' },
        { by: 'module', module: 'theory' },
        { by: 'lots' },
        { by: 'shared' },
      ],
    },
  ],
  awards: [
    {
      id: 'title',
      title: '技术称号',
      of: 'entrants',
      edge: 'decide',
      grades: [
        { id: 'champion', title: '技术状元', count: { places: 1 } },
        { id: 'expert', title: '技术能手', count: { places: 9 } },
      ],
    },
    {
      id: 'prize',
      title: '名次奖',
      of: 'entrants',
      edge: 'include',
      grades: [
        { id: 'first', title: '一等奖', count: { ratio: 1000, round: 'up' } },
        { id: 'second', title: '二等奖', count: { ratio: 2000, round: 'up' } },
        { id: 'third', title: '三等奖', count: { ratio: 3000, round: 'up' } },
      ],
    },
  ],
}
