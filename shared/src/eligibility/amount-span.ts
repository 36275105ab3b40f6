import { unite } from './cases.ts'
import { classesOf } from './classes.ts'
import type { Cell, FactIndex, Field, Slots } from './fact-index.ts'
import type { Expr, Span } from './node.ts'
import { type OpenTest, put, same, type Unknown, visit, waitsFor } from './open-tests.ts'
import { newWork } from './work.ts'

/** How many values one fact, and how many cases all together, are worth trying. */
const MOST_VALUES = 64
const MOST_CASES = 256

/** An unknown, and the values of it that can be tried, found when first wanted. */
export interface Trial {
  readonly unknown: Unknown
  readonly values: () => readonly Cell[]
  /** It ties parts of the amount together: without trying it, their interval would be too wide. */
  readonly ties: boolean
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined
  return () => {
    found ??= { value: find() }
    return found.value
  }
}

/** Every value of a fact that has few. */
function valuesOf(field: Field | undefined): readonly Cell[] {
  const type = field?.def.type
  if (!field || !type) return []
  if (type.kind === 'boolean') return [0, 1]
  if (type.kind === 'enum' || type.kind === 'orderedEnum') return [...field.codes.values()]
  if (type.kind !== 'integer' || type.min === undefined || type.max === undefined) return []
  const { min, max } = type
  return max - min < MOST_VALUES ? Array.from({ length: max - min + 1 }, (_, i) => min + i) : []
}

/** One value for each way the criteria can take an unknown, where it says nothing of the amount itself. */
function classValues(unknown: Unknown, tests: readonly OpenTest[], s: Slots, index: FactIndex) {
  if (index.bySlot[unknown.slot]?.kind === 'records') return []
  const work = newWork(index)
  const classes = classesOf(unknown, tests, s, work)
  return work.bounded ? [] : classes.map(({ value }) => value)
}

/** What can be tried value by value of all that an amount waits for. */
export function trialsFor(amount: Expr, s: Slots, index: FactIndex): Trial[] {
  const read: Unknown[] = []
  const tests: OpenTest[] = []
  visit(amount, s, [], { value: (one) => read.push(one), test: (open) => tests.push(open) })
  const all = [...tests.flatMap(({ waits }) => waits), ...read]
  const each = all.filter((one, i) => all.findIndex((other) => same(other, one)) === i)
  return each.map((unknown): Trial => {
    const times = read.filter((one) => same(one, unknown)).length
    const tested = tests.filter((test) => waitsFor(test, unknown))
    const alone = times + tested.length === 1 && (tested[0]?.waits.length ?? 1) === 1
    const values = once(() =>
      times > 0 ? valuesOf(index.bySlot[unknown.slot]) : classValues(unknown, tests, s, index),
    )
    return { unknown, values, ties: !alone }
  })
}

/** The trials there are cases enough for. */
function affordable(trials: readonly Trial[]): Trial[] {
  let cases = 1
  return trials.filter(({ values }) => {
    const { length } = values()
    if (length === 0 || cases * length > MOST_CASES) return false
    cases *= length
    return true
  })
}

/** Looks in every case of the trials, until one is enough. */
function someCase(trials: readonly Trial[], s: Slots, look: () => boolean): boolean {
  const [trial, ...rest] = trials
  if (!trial) return look()
  const found = trial.values().some((value) => {
    put(s, trial.unknown, value)
    return someCase(rest, s, look)
  })
  put(s, trial.unknown, undefined)
  return found
}

/** What an amount can come to, over the unknown facts. */
export function spanOf(amount: Expr, s: Slots, index: FactIndex): Span {
  const spans: Span[] = []
  const trials = trialsFor(amount, s, index).filter(({ ties }) => ties)
  someCase(affordable(trials), s, () => {
    spans.push(amount.span(s))
    return false
  })
  return unite(spans)
}

/** Whether a trial's unknown makes a difference to an amount in some case of the others; `plain`: values of it to look at first. */
export function movesAmount(
  own: Trial,
  trials: readonly Trial[],
  plain: readonly Cell[],
  amount: Expr,
  s: Slots,
): boolean {
  const { unknown, ties } = own
  const others = trials.filter((trial) => trial !== own)
  // never less than nothing
  const under = (value: Cell): string => {
    put(s, unknown, value)
    return String(amount.span(s)?.map((end) => Math.max(0, end)))
  }
  const moves = (): boolean => {
    // unknown, it gives the interval of all its values, unless it ties parts together
    const first = under(ties ? plain[0] : undefined)
    const differs = (value: Cell): boolean => under(value) !== first
    const found = plain.some(differs) || own.values().some(differs)
    put(s, unknown, undefined)
    return found
  }
  const tying = affordable(others.filter((trial) => trial.ties))
  return someCase(tying, s, moves) || someCase(affordable(others), s, moves)
}
