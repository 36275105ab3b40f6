import type { Aspect } from '../aspect.ts'
import type { Module } from '../round.ts'
import type { Ruleset } from '../ruleset.ts'

/** A metric beside its target, or entered as a mark, with evidence. */
const metric = (id: string, title: string, scale: Aspect['scale']): Aspect => ({
  id,
  title,
  kind: 'measured',
  scale,
  aggregation: 'consensus',
  evidence: true,
})

const board = (id: string, title: string, weight: number, ...aspects: Aspect[]): Module => ({
  id,
  title,
  weight,
  judges: 1,
  absence: 'zero',
  aspects,
})

const maximum = 100_000

/** 劳动竞赛: boards of metrics for 产量, 质量, 安全 and 创新, each with its target and evidence. */
export const labourCompetition: Ruleset = {
  format: 1,
  title: '劳动竞赛',
  edition: 1,
  rounds: [
    {
      id: 'season',
      title: '竞赛期',
      scoring: {
        kind: 'marks',
        outOf: 100_000,
        modules: [
          board(
            'output',
            '产量',
            4000,
            metric('done', '产量完成', {
              kind: 'target',
              maximum,
              unit: '吨',
              target: 1_000_000,
              better: 'more',
            }),
          ),
          board(
            'quality',
            '质量',
            3000,
            metric('passed', '一次合格率', {
              kind: 'target',
              maximum,
              unit: '%',
              target: 99_000,
              better: 'more',
            }),
          ),
          board(
            'safety',
            '安全',
            2000,
            metric('injuries', '轻伤以上事故', {
              kind: 'bands',
              maximum,
              unit: '起',
              bands: [
                { from: 0, upTo: 0, mark: 100_000 },
                { from: 1, upTo: 1_000, mark: 50_000 },
                { from: 1_001, upTo: 1_000_000_000, mark: 0 },
              ],
            }),
          ),
          board(
            'innovation',
            '创新',
            1000,
            metric('adopted', '采纳的改进', {
              kind: 'target',
              maximum,
              unit: '项',
              target: 5_000,
              better: 'more',
            }),
          ),
        ],
      },
      ties: [
        { by: 'module', module: 'safety' },
        { by: 'module', module: 'quality' },
        { by: 'shared' },
      ],
    },
  ],
  awards: [
    {
      id: 'prize',
      title: '优胜单位',
      of: 'entrants',
      edge: 'include',
      grades: [
        { id: 'first', title: '一等奖', count: { places: 1 } },
        { id: 'second', title: '二等奖', count: { places: 2 } },
        { id: 'third', title: '三等奖', count: { places: 3 } },
      ],
    },
  ],
}
