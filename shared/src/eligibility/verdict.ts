import type { CompiledPolicy, CompiledVersion } from './compile.ts'
import type { Day } from './dates.ts'
import type { Verdict } from './evaluation.ts'
import { decide } from './exact.ts'
import { AS_OF, ASSUME, EXCLUSION, RECURRENCE, type Slots } from './fact-index.ts'
import { FALSE, JUDGEMENT, type Mask, TRUE } from './outcome.ts'
import { refusedByClaims } from './past-claims.ts'
import type { Situation } from './situation.ts'
import type { Term } from './term.ts'
import type { Unknown } from './unknown.ts'
import type { Work } from './work.ts'

export interface Judged {
  readonly verdict: Verdict
  readonly version?: CompiledVersion
  /** What the criteria come out as, whatever the windows say. */
  readonly mask: Mask
  /** The date that picks the version, or the list that carries it, where the verdict waits for it. */
  readonly undated?: Unknown
}

export const REFUSALS: readonly Verdict[] = ['notEligible', 'alreadyReceives', 'excluded']

/** The day that windows are held against: the application date, or the as-of day. */
export function appliedOn({ pack, s }: Situation): Day {
  const field = pack.index.byKey.get('application.date')
  return (field ? s[field.slot] : s[AS_OF]) as Day
}

function assuming(roles: number, version: CompiledVersion, s: Slots, work: Work): Mask {
  s[ASSUME] = roles
  const mask = decide(version.root, s, work)
  s[ASSUME] = 0
  return mask
}

/** Why it certainly fails: by more than recurrence and exclusion, by exclusion alone, or by its own recurrence. */
function refusal(version: CompiledVersion, s: Slots, work: Work): Verdict {
  if (assuming(RECURRENCE | EXCLUSION, version, s, work) === FALSE) return 'notEligible'
  return assuming(EXCLUSION, version, s, work) === FALSE ? 'alreadyReceives' : 'excluded'
}

export function verdictOfMask(mask: Mask, version: CompiledVersion, s: Slots, work: Work): Verdict {
  if (mask === TRUE) return 'eligible'
  if (mask === JUDGEMENT) return 'needsJudgement'
  return mask === FALSE ? refusal(version, s, work) : 'undetermined'
}

export type MaskOf = (version: CompiledVersion) => Mask

const PREFERRED = [FALSE, 0, JUDGEMENT, TRUE]
const rank = (mask: Mask): number => Math.max(1, PREFERRED.indexOf(mask))

/** Of the versions that records fall in, the one that gives most; the latest where they give the same. */
function best(versions: readonly CompiledVersion[], maskOf: MaskOf) {
  let chosen: { version: CompiledVersion; mask: Mask } | undefined
  for (const version of versions) {
    const mask = maskOf(version)
    if (!chosen || (mask !== FALSE && (chosen.mask === FALSE || rank(mask) > rank(chosen.mask))))
      chosen = { version, mask }
  }
  return chosen
}

/** The verdict by the versions of a term, in the order of precedence; `maskOf`: what a version's criteria come out as. */
export function judgeIn(
  term: Term,
  policy: CompiledPolicy,
  situation: Situation,
  work: Work,
  maskOf: MaskOf = ({ root }) => decide(root, situation.s, work),
): Judged {
  const { s, pack } = situation
  const { state, versions } = term
  const chosen = best(versions, maskOf)
  if (!chosen) return { verdict: state === 'closed' ? 'closed' : 'notOpen', mask: FALSE }
  const { version, mask } = chosen
  if (state !== 'open') return { verdict: state, version, mask }
  const own = verdictOfMask(mask, version, s, work)
  const past = own === 'notEligible' ? own : refusedByClaims(pack, policy, s, appliedOn(situation))
  return { verdict: past ?? own, version, mask }
}
