import type { Output } from '@cgt/shared/http/endpoint'
import type { MarkPart, Missing, PassingRule } from '@cgt/shared/training/passing'
import type { resultsContract } from '@cgt/shared/training/results-contract'
import type { Tone } from '../../ui/Card'

export type Listed = Output<typeof resultsContract.listResults>['items'][number]

export const partWords: Readonly<Record<MarkPart, string>> = { theory: '理论', practical: '实操' }

/** What is missing to pass: what it takes, and what there is. */
export function missingWords({ condition, need, have }: Missing): string {
  if (condition === 'attendance') return '还没到满一场'
  if (condition === 'minutes') return `到场要 ${need} 分钟，差 ${need - (have ?? 0)} 分钟`
  const part = partWords[condition]
  return have === null
    ? `${part}成绩没登记，要 ${need} 分`
    : `${part}要 ${need} 分，只有 ${have} 分`
}

/** How it was decided, on a tag. */
export function decisionTag({ outcome, certificate }: Listed): readonly [string, Tone] {
  if (certificate?.state === 'issued') return ['证书已发', 'good']
  if (certificate?.state === 'revoked') return ['证书已撤销', 'calm']
  if (outcome === 'passed') return ['合格', 'good']
  return outcome === 'notPassed' ? ['没合格', 'calm'] : ['还没定', 'wait']
}

/** Why: the nearest condition first. */
export const reasonsOf = ({ missing }: Listed): string => missing.map(missingWords).join('；')

/** «到场 480 分钟 · 理论 82 分»; what was not entered is left out. */
export const learnedWords = ({ minutes, marks }: Listed): string =>
  [
    `到场 ${minutes} 分钟`,
    ...(['theory', 'practical'] as const).flatMap((part) =>
      marks[part] === null ? [] : [`${partWords[part]} ${marks[part]} 分`],
    ),
  ].join(' · ')

/** What a training demands, in words. */
export function ruleWords({ minutes, theory, practical }: PassingRule): string {
  const demands = [
    minutes === undefined ? '到满一场' : `到场 ${minutes} 分钟`,
    ...(theory === undefined ? [] : [`理论 ${theory} 分`]),
    ...(practical === undefined ? [] : [`实操 ${practical} 分`]),
  ]
  return `合格要：${demands.join('，')}。`
}

export const countOf = (items: readonly Listed[]) => ({
  passed: items.filter(({ outcome }) => outcome === 'passed').length,
  notPassed: items.filter(({ outcome }) => outcome === 'notPassed').length,
  open: items.filter(({ outcome }) => outcome === 'open').length,
})
