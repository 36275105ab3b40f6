import type { Verdict } from '@cgt/shared/eligibility/evaluation'
import { Tag } from './Tag'
import { verdictLook } from './verdict-look'

/** A verdict as a word with its icon and colour. */
export function VerdictTag({
  verdict,
  word,
}: {
  readonly verdict: Verdict
  readonly word?: string
}) {
  const look = verdictLook[verdict]
  return (
    <Tag tone={look.tone} icon={look.icon}>
      {word ?? look.word}
    </Tag>
  )
}
