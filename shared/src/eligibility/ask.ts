import { trialsFor } from './amount-span.ts'
import type { CompiledVersion } from './compile.ts'
import type { Ask } from './evaluation.ts'
import { type Divided, divide, MASKS, newWork } from './exact.ts'
import type { May } from './explore.ts'
import type { Slots } from './fact-index.ts'
import { movers } from './moves.ts'
import type { Node } from './node.ts'
import { type Mask, settled } from './outcome.ts'
import { reaching } from './reach.ts'
import { matters, pairsReached } from './relevance.ts'
import type { Situation } from './situation.ts'
import type { Tie } from './ties.ts'
import { same, type Unknown } from './unknown.ts'
import type { Judged } from './verdict.ts'
import type { Work } from './work.ts'

/** How an unknown is named to the person who is asked. */
export function askOf({ slot, at }: Unknown, { pack }: Situation, affects: Ask['affects']): Ask {
  const fact = pack.index.bySlot[slot]?.def.key ?? ''
  return { fact, ...(at < 0 ? {} : { record: at }), affects }
}

/** A declined fact, or a parameter without a value, is unknown for good. */
export function mayAsk({ slot, at }: Unknown, { pack, facts }: Situation): boolean {
  const key = pack.index.bySlot[slot]?.def.key
  return key !== undefined && !facts.origins.get(at < 0 ? key : `${key}#${at}`)?.declined
}

const hasJudgement = (node: Node): boolean =>
  node.kind === 'judgement' ||
  node.kids.some(hasJudgement) ||
  (node.where ? hasJudgement(node.where) : false)

/** An unknown worth asking; `score`: the share of its answers that settles the verdict, over its cost. */
export interface Scored {
  readonly unknown: Unknown
  readonly affects: Ask['affects']
  readonly score: number
}

/** The share of a tie's ways that settle the verdict, for each of the facts it takes to know which. */
function settling(tie: Tie, reach: ReturnType<typeof reaching<Mask>>, { index }: Work): number {
  const settles = tie.ways.filter(({ masks }) =>
    settled(reach(newWork(index), { tie, values: masks })),
  )
  return settles.length / Math.max(1, tie.ways.length) / tie.component.unknowns.length
}

const costOf = ({ slot }: Unknown, { index }: Work): number => index.bySlot[slot]?.def.cost ?? 1

/** What an amount waits for; what is asked for the verdict already need not be tried. */
function amountAsks(
  version: CompiledVersion,
  asked: readonly Scored[],
  situation: Situation,
  work: Work,
): Scored[] {
  const isAsked = (one: Unknown): boolean => asked.some(({ unknown }) => same(unknown, one))
  return version.benefits.flatMap(({ amount }) => {
    if (!amount) return []
    const trials = trialsFor(amount, situation.s, work.index)
    if (trials.every(({ unknown }) => isAsked(unknown))) return []
    return movers(amount, trials, situation.s, work)
      .filter((unknown) => mayAsk(unknown, situation))
      .map((unknown): Scored => ({ unknown, affects: 'amount', score: 0 }))
  })
}

/** How many ties are looked into: each asks for the whole rule, over every record, some times. */
const MOST_TIES = 128

/** What may be asked all the same, last. */
const unlooked = ({ component }: Tie, may: May): Scored[] =>
  component.unknowns
    .filter(may)
    .map((unknown): Scored => ({ unknown, affects: 'verdict', score: 0 }))

const mayAll = ({ ties }: Pick<Divided, 'ties'>, may: May): boolean =>
  ties.every(({ component }) => component.unknowns.every(may))

/**
 * The unknown facts that can still change the verdict, best first.
 * `asDecided`: how the rule was divided to decide it, which serves where all may be asked.
 */
export function verdictAsks(
  node: Node,
  s: Slots,
  may: May,
  work: Work,
  asDecided?: Divided,
): Scored[] {
  const { tree, ties } =
    asDecided && mayAll(asDecided, may) ? asDecided : divide(node, s, work, may)
  const reach = reaching(tree, ties, pairsReached(may))
  const verdicts = reaching(tree, ties, MASKS)
  const allMay = mayAll({ ties }, may)
  // tests that are free of one another: every one matters
  const plain = !hasJudgement(node) && ties.every(({ free, ways }) => free && ways.length > 0)
  if (ties.length > MOST_TIES && !plain) work.bounded = true
  const asks = ties.flatMap((tie, i) => {
    if (i >= MOST_TIES) return unlooked(tie, may)
    const simple = plain && tie.component.unknowns.length === 1
    const relevant = tie.component.unknowns
      .filter(may)
      .filter((unknown) => simple || matters(node, tie, { s, unknown, allMay, may, work, reach }))
    const share = relevant.length > 0 ? settling(tie, verdicts, work) : 0
    return relevant.map((unknown): Scored => {
      return { unknown, affects: 'verdict', score: share / costOf(unknown, work) }
    })
  })
  const cost = ({ unknown }: Scored): number => costOf(unknown, work)
  return asks.sort((a, b) => b.score - a.score || cost(a) - cost(b))
}

/** The unknown facts that can still change the verdict, then those that can change an amount; best first. */
export function unknownsWorthAsking(
  { version, mask, undated }: Judged,
  situation: Situation,
  work: Work,
  asDecided?: Divided,
): Scored[] {
  const asking = newWork(work.index)
  const may: May = (unknown) => mayAsk(unknown, situation)
  const dates = undated && may(undated) ? [undated] : []
  const open = version && !settled(mask)
  const byVerdict = open ? verdictAsks(version.root, situation.s, may, asking, asDecided) : []
  if (asking.bounded) work.bounded = true
  const forVerdict = [
    ...dates.map((unknown): Scored => ({ unknown, affects: 'verdict', score: 0 })),
    ...byVerdict,
  ]
  const all = [...forVerdict, ...(version ? amountAsks(version, forVerdict, situation, work) : [])]
  const first = new Map<string, Scored>()
  for (const one of all) {
    const name = `${one.unknown.slot} ${one.unknown.at}`
    if (!first.has(name)) first.set(name, one)
  }
  return [...first.values()]
}
