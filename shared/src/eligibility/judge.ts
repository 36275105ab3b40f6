import { classesOf } from './classes.ts'
import type { CompiledPolicy, CompiledVersion } from './compile.ts'
import type { Day } from './dates.ts'
import { limitsOf } from './limits.ts'
import { openTests } from './open-tests.ts'
import type { Situation } from './situation.ts'
import { type Term, termOf, windowed } from './term.ts'
import { put, type Unknown } from './unknown.ts'
import { appliedOn, type Judged, judgeIn, type MaskOf } from './verdict.ts'
import type { Work } from './work.ts'

/** Days that stand for every day the unknown date may be: between them neither version nor criterion changes. */
function daysFor(policy: CompiledPolicy, { s }: Situation, work: Work): readonly Day[] {
  const { versions, versionBy } = policy
  const { lo, hi } = limitsOf(versionBy)
  const edges = versions.flatMap(({ from, to }) => [from, to + 1])
  const open = versions.flatMap(({ root }) => openTests(root, s))
  const classes = classesOf({ slot: versionBy.slot, at: -1 }, open, s, work)
  const cuts = classes.flatMap((one) => [one.value as Day, one.lo ?? lo])
  return [...new Set([lo, ...edges, ...cuts])].filter((day) => day >= lo && day <= hi)
}

/** Whether some version is in force whatever the date. */
function alwaysInForce(versions: readonly CompiledVersion[]): boolean {
  const rising = [...versions].sort((a, b) => a.from - b.from)
  let until = Number.NEGATIVE_INFINITY
  for (const { from, to } of rising) if (from <= until + 1) until = Math.max(until, to)
  return until === Number.POSITIVE_INFINITY
}

/** Every term that records not yet told of could fall in; none, where some date has no version. */
function termsOfRecords(policy: CompiledPolicy, applied: Day): Term[] {
  const { versions } = policy
  const open = versions.map((version) =>
    windowed(policy, { state: 'open', versions: [version] }, applied),
  )
  return alwaysInForce(versions) ? open : [...open, { state: 'closed', versions: [] }]
}

/** Every answer there can be, over all that the date may turn out to be. */
function everyAnswer(policy: CompiledPolicy, unknown: Unknown, situation: Situation, work: Work) {
  const { s } = situation
  const applied = appliedOn(situation)
  if (policy.versionBy.list)
    return termsOfRecords(policy, applied).map((term) => judgeIn(term, policy, situation, work))
  const answers = daysFor(policy, situation, work).map((day) => {
    put(s, unknown, day)
    return judgeIn(termOf(policy, s, applied), policy, situation, work)
  })
  put(s, unknown, undefined)
  return answers
}

/** The date that picks the version, or the list that carries it, where it is unknown. */
function undatedBy({ versionBy }: CompiledPolicy, { s }: Situation): Unknown | undefined {
  const { slot } = versionBy.list ?? versionBy
  return s[slot] === undefined ? { slot, at: -1 } : undefined
}

/**
 * The verdict on one policy; where the date that picks its version is unknown, the one that every date gives.
 * `maskOf`: what a version's criteria come out as, where that is known already.
 */
export function judge(
  policy: CompiledPolicy,
  situation: Situation,
  work: Work,
  maskOf?: MaskOf,
): Judged {
  const now = (): Judged => {
    const term = termOf(policy, situation.s, appliedOn(situation))
    return judgeIn(term, policy, situation, work, maskOf)
  }
  const unknown = undatedBy(policy, situation)
  if (!unknown) return now()
  const [first, ...rest] = everyAnswer(policy, unknown, situation, work)
  const settled = first && !work.bounded && rest.every(({ verdict }) => verdict === first.verdict)
  return settled ? first : { ...now(), verdict: 'undetermined', undated: unknown }
}
