import type { Evaluation } from '@cgt/shared/eligibility/evaluation'

export type Group = 'fits' | 'near' | 'not' | 'past'

/** One open question or one change away. */
const isNear = ({ verdict, flips, eligibleFrom }: Evaluation) =>
  verdict === 'undetermined' ||
  (verdict === 'notEligible' &&
    (eligibleFrom !== undefined || flips.some((flip) => flip.actionable)))

/** 符合 · 差一步 · 暂不符合 · 已到期. */
export function groupOf(evaluation: Evaluation): Group {
  const { verdict } = evaluation
  if (verdict === 'eligible' || verdict === 'needsJudgement') return 'fits'
  if (verdict === 'closed') return 'past'
  return isNear(evaluation) ? 'near' : 'not'
}

const steps = ({ verdict, ask }: Evaluation) => (verdict === 'undetermined' ? ask.length : 1)

const openFirst = (a: Evaluation, b: Evaluation) => steps(a) - steps(b)

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
export function grouped(evaluations: readonly Evaluation[]): Grouped {
  const sorted = [...evaluations].sort(
    (a, b) => order[a.verdict] - order[b.verdict] || openFirst(a, b) || inHand(b) - inHand(a),
  )
  const of = (group: Group) => sorted.filter((evaluation) => groupOf(evaluation) === group)
  return { fits: of('fits'), near: of('near').sort(openFirst), not: of('not'), past: of('past') }
}
