import { classesOf } from './classes.ts'
import type { CompiledVersion } from './compile.ts'
import type { Ask } from './evaluation.ts'
import { answerable, decide, newWork, tie, unknownsOf } from './exact.ts'
import type { Slots } from './fact-index.ts'
import type { Class } from './fresh-classes.ts'
import { limitsOf } from './limits.ts'
import type { Expr, Node } from './node.ts'
import { type OpenTest, openTests, put, same, type Unknown, waitsOf } from './open-tests.ts'
import { type Mask, settled } from './outcome.ts'
import { matters } from './relevance.ts'
import type { Situation } from './situation.ts'
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

/** Facts that can be had: not declined, and not a parameter. */
export type MayAsk = (unknown: Unknown) => boolean

function each<T>(s: Slots, unknown: Unknown, classes: readonly Class[], then: () => T): T[] {
  const results = classes.map(({ value }) => {
    put(s, unknown, value)
    return then()
  })
  put(s, unknown, undefined)
  return results
}

const hasJudgement = (node: Node): boolean =>
  node.kind === 'judgement' ||
  node.kids.some(hasJudgement) ||
  (node.where ? hasJudgement(node.where) : false)

/** Tests that are free of one another, each waiting for one fact that can be had: every one matters. */
function plain(node: Node, open: readonly OpenTest[], s: Slots, may: MayAsk, work: Work): boolean {
  if (hasJudgement(node) || tie(open, s, work)) return false
  return open.every((test) => test.waits.every(may) && answerable(test, s, work))
}

/** An unknown worth asking; `score`: the share of its answers that settles the verdict, over its cost. */
export interface Scored {
  readonly unknown: Unknown
  readonly affects: Ask['affects']
  readonly score: number
}

/** The share of answers that settle the verdict, over the cost of asking. */
function settling(
  unknown: Unknown,
  open: readonly OpenTest[],
  node: Node,
  s: Slots,
  work: Work,
): number {
  const classes = classesOf(unknown, open, s, work)
  const masks = each(s, unknown, classes, () => decide(node, s, newWork(work.index)))
  const share = masks.filter(settled).length / Math.max(1, masks.length)
  return share / costOf(unknown, work)
}

const costOf = ({ slot }: Unknown, { index }: Work): number => index.bySlot[slot]?.def.cost ?? 1

function probes(
  unknown: Unknown,
  situation: Situation,
  open: readonly OpenTest[],
  work: Work,
): Class[] {
  const field = situation.pack.index.bySlot[unknown.slot]
  const { lo, hi } = limitsOf(field)
  const kind = field?.def.type.kind ?? 'integer'
  const ends = ['integer', 'money', 'ratio', 'date', 'month'].includes(kind)
    ? [lo, Math.max(lo, Math.min(0, hi)), Math.max(lo, Math.min(1, hi)), hi]
    : [...(field?.codes.values() ?? [])]
  return [...classesOf(unknown, open, situation.s, work), ...ends.map((value) => ({ value }))]
}

function changesAmount(unknown: Unknown, amount: Expr, situation: Situation, work: Work): boolean {
  const { s } = situation
  const write = (): string => String(amount.span(s))
  const before = write()
  const open = amount.criteria.flatMap((node) => openTests(node, s))
  return each(s, unknown, probes(unknown, situation, open, work), write).some(
    (one) => one !== before,
  )
}

function amountAsks(version: CompiledVersion, situation: Situation): Scored[] {
  const work = newWork(situation.pack.index)
  return version.benefits.flatMap(({ amount }) => {
    if (!amount) return []
    return waitsOf([amount], situation.s, [])
      .filter((unknown) => mayAsk(unknown, situation))
      .filter((unknown) => changesAmount(unknown, amount, situation, work))
      .map((unknown): Scored => ({ unknown, affects: 'amount', score: 0 }))
  })
}

/** The unknown facts that can still change the verdict, best first. */
export function verdictAsks(node: Node, s: Slots, may: MayAsk, work: Work): Scored[] {
  const open = openTests(node, s)
  const free = plain(node, open, s, may, work)
  const asks = unknownsOf(open)
    .filter(({ unknown }) => may(unknown))
    .filter(({ unknown }) => free || matters(node, { s, unknown, mayAsk: may, work }))
    .map(({ unknown }): Scored => {
      return { unknown, affects: 'verdict', score: settling(unknown, open, node, s, work) }
    })
  const cost = ({ unknown }: Scored): number => costOf(unknown, work)
  return asks.sort((a, b) => b.score - a.score || cost(a) - cost(b))
}

/** The unknown facts that can still change the verdict, then those that can change an amount; best first. */
export function unknownsWorthAsking(
  version: CompiledVersion,
  situation: Situation,
  mask: Mask,
  work: Work,
): Scored[] {
  const asking = newWork(work.index)
  const may: MayAsk = (unknown) => mayAsk(unknown, situation)
  const byVerdict = settled(mask) ? [] : verdictAsks(version.root, situation.s, may, asking)
  if (asking.bounded) work.bounded = true
  const all = [...byVerdict, ...amountAsks(version, situation)]
  return all.filter((one, i) => all.findIndex((other) => same(other.unknown, one.unknown)) === i)
}
