import type { Output } from '@cgt/shared/http/endpoint'
import type { resultsContract } from '@cgt/shared/training/results-contract'
import type { Tone } from '../../ui/Card'
import { partWords } from '../results/decision'
import { lengthText } from '../words'

export type Result = Output<typeof resultsContract.myResults>['results'][number]

/** What has begun by `at` (epoch seconds), the latest first. */
export const begun = (results: readonly Result[], at: number): readonly Result[] =>
  results.filter(({ from }) => from <= at).sort((a, b) => b.from - a.from)

/** What trainings come to together; of certificates, those that still hold. */
export const sumOf = (results: readonly Result[]) => ({
  trainings: results.filter(({ outcome }) => outcome === 'passed').length,
  minutes: results.reduce((sum, { minutes }) => sum + minutes, 0),
  certificates: results.filter(({ certificate }) => certificate?.state === 'issued').length,
})

/** How one training stands at `at` (epoch seconds), on a tag. */
export function outcomeTag({ outcome, until }: Result, at: number): readonly [string, Tone] {
  if (outcome === 'passed') return ['合格', 'good']
  if (outcome === 'notPassed') return ['没合格', 'calm']
  return until > at ? ['还在学', 'wait'] : ['等成绩', 'wait']
}

/** «学习 8 小时 · 理论 82 分 · 实操 90 分»; what was not entered is left out. */
export const learnedWords = ({ minutes, marks }: Result): string =>
  [
    `学习 ${lengthText(minutes)}`,
    ...(['theory', 'practical'] as const).flatMap((part) =>
      marks[part] === null ? [] : [`${partWords[part]} ${marks[part]} 分`],
    ),
  ].join(' · ')

/** Marks that were changed, each with why. */
export const changedMarks = ({ markHistory }: Result): readonly string[] =>
  markHistory.flatMap(({ part, mark, reason }) =>
    reason === null ? [] : [`${partWords[part]}改成 ${mark} 分：${reason}`],
  )
