import { exactly } from '@cgt/shared/competitions/exact-value'
import { exampleOf } from '@cgt/shared/competitions/example'
import { explain } from '@cgt/shared/competitions/explain'
import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'
import { at, draw, id } from './competition'

const example = exampleOf(skillsContest)
const [first, second] = example?.result.round.ranking ?? []
const [round] = skillsContest.rounds
const scoring = round?.scoring.kind === 'marks' ? round.scoring : undefined
const scoreOf = (name: string) => example?.result.round.scores.get(name)
const totalOf = (name: string) => {
  const score = scoreOf(name)
  return score?.state === 'scored' ? exactly(score.total) : null
}
const [own = '', other = '', third = ''] = draw.order

const row = (entrantId: string, rank: number, name: string) => ({
  ...{ entrantId, rank, round: 'final', because: null, total: totalOf(name) },
  decidedBy: { by: 'total' },
  awards: rank === 1 ? [{ series: '技术称号', title: '技术状元' }] : [],
})

const head = {
  ...{ standing: 'preliminary', version: 1, publishedAt: at - 60, openUntil: at + 86_400 },
  ...{ finalAt: null, count: 3 },
}
const won = row(own, 1, first?.id ?? '')

export const resultsPath = `/api/competitions/${id}/events/1/results`

/** A result of three, the second of whom gave no name and the last was absent. */
export const results = {
  ...head,
  versions: [{ version: 1, at: at - 60, reason: null, changes: [] }],
  rows: {
    items: [
      { ...won, maskedName: '张*' },
      { ...row(other, 2, second?.id ?? ''), maskedName: null },
      {
        ...{ entrantId: third, rank: null, round: 'final', because: 'absent', total: null },
        ...{ decidedBy: null, awards: [], maskedName: '李*' },
      },
    ],
    next: null,
  },
}

const score = scoreOf(first?.id ?? '')

export const ownResult = {
  ...{ ...head, row: won },
  explanation: scoring && score ? explain(scoring, score) : null,
}

/** The names of who ranks swapped by a correction. */
export const correction = {
  ...{ version: 2, at, reason: '申诉得到支持：评分表抄错一项。' },
  changes: [
    { entrantId: own, from: 2, to: 1 },
    { entrantId: other, from: 1, to: 2 },
  ],
}
