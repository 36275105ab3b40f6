import type { Evaluation, Verdict } from '@cgt/shared/eligibility/evaluation'
import type { FactDef, FactKey } from '@cgt/shared/eligibility/fact'

/** `open`: more than one thing must be known before anybody can say. */
export type Group = 'fits' | 'near' | 'open' | 'not' | 'past'

type Defs = ReadonlyMap<FactKey, FactDef>

/** How many answers a verdict waits for; a list of records is more than one answer, once there is a record. */
function answersLeft({ ask }: Evaluation, facts: Defs): number {
  const open = ask.filter(({ affects }) => affects === 'verdict')
  const [only] = open
  const isList = only && facts.get(only.fact)?.type.kind === 'records'
  return open.length === 1 && isList ? 2 : open.length
}

const fits = (verdict: Verdict) => verdict === 'eligible' || verdict === 'needsJudgement'

/** One change away: a day that comes by itself, or one fact that a person can change. */
const isOneChangeAway = ({ flips, eligibleFrom }: Evaluation) =>
  eligibleFrom !== undefined || flips.some((flip) => flip.actionable && fits(flip.verdict))

/** 符合 · 差一步 · 需确认 · 暂不符合 · 已到期. 差一步 is one answer or one change, and no more. */
export function groupOf(evaluation: Evaluation, facts: Defs): Group {
  const { verdict } = evaluation
  if (fits(verdict)) return 'fits'
  if (verdict === 'closed') return 'past'
  if (verdict === 'undetermined') return answersLeft(evaluation, facts) === 1 ? 'near' : 'open'
  return verdict === 'notEligible' && isOneChangeAway(evaluation) ? 'near' : 'not'
}

/** The most a policy brings in hand: a loan must be paid back, a service has no sum. */
const inHand = ({ amounts }: Evaluation) =>
  Math.max(
    0,
    ...amounts
      .filter(({ kind }) => kind === 'cash' || kind === 'refund')
      .map(({ lowFen, highFen }) => highFen ?? lowFen),
  )

const order: Readonly<Record<Evaluation['verdict'], number>> = {
  eligible: 0,
  needsJudgement: 1,
  undetermined: 2,
  notEligible: 3,
  alreadyReceives: 4,
  excluded: 5,
  notOpen: 6,
  closed: 7,
}

export type Grouped = Readonly<Record<Group, readonly Evaluation[]>>

/** The evaluations by group; within one, the clearest and nearest first, then what brings most. */
export function grouped(evaluations: readonly Evaluation[], facts: Defs): Grouped {
  const left = new Map(evaluations.map((one) => [one, answersLeft(one, facts)]))
  const nearest = (a: Evaluation, b: Evaluation) => (left.get(a) ?? 0) - (left.get(b) ?? 0)
  const sorted = [...evaluations].sort(
    (a, b) => order[a.verdict] - order[b.verdict] || nearest(a, b) || inHand(b) - inHand(a),
  )
  const of = (group: Group) => sorted.filter((one) => groupOf(one, facts) === group)
  return { fits: of('fits'), near: of('near'), open: of('open'), not: of('not'), past: of('past') }
}
