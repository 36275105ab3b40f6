import type { KeptSheet } from '@cgt/shared/competitions/kept-sheet'
import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'

const levels = [
  { level: 0, words: '做不成，或者不能用' },
  { level: 1, words: '能用，明显低于行业要求' },
  { level: 2, words: '符合行业要求' },
  { level: 3, words: '好过行业要求，挑不出毛病' },
]

/** Two judges; every kind of scale that a judge meets. */
export const judgedRules: Ruleset = {
  ...skillsContest,
  rounds: [
    {
      ...{ id: 'final', title: '决赛', ties: [{ by: 'time' }, { by: 'lots' }, { by: 'shared' }] },
      scoring: {
        kind: 'marks',
        outOf: 100_000,
        modules: [
          {
            ...{ id: 'wiring', title: '配线', weight: 10_000, judges: 2, absence: 'unranked' },
            aspects: [
              {
                ...{
                  id: 'neat',
                  title: '布线工艺',
                  kind: 'judged',
                  aggregation: 'mean',
                  spread: 1,
                },
                scale: { kind: 'levels', maximum: 30_000, levels },
              },
              {
                ...{ id: 'work', title: '通电试验', kind: 'measured', aggregation: 'mean' },
                ...{ spread: 5000, scale: { kind: 'mark', maximum: 50_000, step: 500 } },
              },
              {
                ...{
                  id: 'gear',
                  title: '穿戴绝缘护具',
                  kind: 'measured',
                  aggregation: 'consensus',
                },
                scale: { kind: 'mark', maximum: 20_000, step: 20_000 },
              },
            ],
          },
        ],
      },
    },
  ],
}

/** What one may have marked in it. */
export const judgedMarks = (neat: number, work: number, gear = 20_000): KeptSheet['marks'] => ({
  ...{ neat, work, gear },
})
