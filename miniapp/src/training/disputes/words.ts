import type { Output } from '@cgt/shared/http/endpoint'
import type { Dispute, DisputedPart } from '@cgt/shared/training/dispute'
import type { disputesContract } from '@cgt/shared/training/disputes-contract'
import type { DisputeOutcome } from '@cgt/shared/values/dispute-outcome'
import { momentText } from '@cgt/shared/values/moment-text'
import type { Tone } from '../../ui/Card'

/** What one person disputes of what they came to in a training. */
export type DisputedBy = Output<typeof disputesContract.listDisputes>['items'][number]

/** What of a line is disputed. */
export const disputedWords: Readonly<Record<DisputedPart, string>> = {
  minutes: '学习时间',
  marks: '成绩',
  passing: '合格没有',
  certificate: '证书',
}

export const outcomeWords: Readonly<Record<DisputeOutcome, string>> = {
  kept: '保持原样',
  corrected: '已更正',
}

/** How a dispute stands, on a tag. */
export const disputeTag = ({ answer }: Dispute): readonly [words: string, tone: Tone] =>
  answer ? [`已答复：${outcomeWords[answer.outcome]}`, 'calm'] : ['已提出异议', 'wait']

/** «学习时间，2026年11月20日 09:00 提出：那天下午我也在。» */
export const saidWords = ({ about, at, text }: Dispute): string =>
  `${disputedWords[about]}，${momentText(at)} 提出：${text ?? ''}`

/** «11月21日 10:00 答复：查了签到表。»; nothing while it waits. */
export const answeredWords = ({ answer }: Dispute): string | undefined =>
  answer ? `${momentText(answer.at)} 答复：${answer.reason ?? ''}` : undefined
