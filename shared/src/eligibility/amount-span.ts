import { unite } from './cases.ts'
import { classesOf } from './classes.ts'
import type { Cell, FactIndex, Field, Slots } from './fact-index.ts'
import type { Expr, Span } from './node.ts'
import { once } from './once.ts'
import { type OpenTest, waitsFor } from './open-test.ts'
import { visit } from './open-tests.ts'
import { put, same, type Unknown } from './unknown.ts'
import { newWork } from './work.ts'

/** How many values one fact, and how many cases all together, are worth trying. */
const MOST_VALUES = 64
const MOST_CASES = 256

/** An unknown, and the values of it that can be tried, found when first wanted. */
export interface Trial {
  readonly unknown: Unknown
  /** The criteria inside the amount that wait for it. */
  readonly tests: readonly OpenTest[]
  readonly values: () => readonly Cell[]
  /** It ties parts of the amount together: without trying it, their interval would be too wide. */
  readonly ties: boolean
}

/** Every value of a fact that has few. */
export function valuesOf(field: Field | undefined): readonly Cell[] {
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
  const all = [...read, ...tests.flatMap(({ waits }) => waits)]
  const each = all.filter((one, i) => all.findIndex((other) => same(other, one)) === i)
  return each.map((unknown): Trial => {
    const times = read.filter((one) => same(one, unknown)).length
    const tested = tests.filter((test) => waitsFor(test, unknown))
    const alone = times + tested.length === 1 && (tested[0]?.waits.length ?? 1) === 1
    const values = once(() =>
      times > 0 ? valuesOf(index.bySlot[unknown.slot]) : classValues(unknown, tested, s, index),
    )
    return { unknown, tests: tested, values, ties: !alone }
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

/** Looks in every case of the trials. */
function eachCase(trials: readonly Trial[], s: Slots, look: () => void): void {
  const [trial, ...rest] = trials
  if (!trial) {
    look()
    return
  }
  for (const value of trial.values()) {
    put(s, trial.unknown, value)
    eachCase(rest, s, look)
  }
  put(s, trial.unknown, undefined)
}

/** What an amount can come to, over the unknown facts. */
export function spanOf(amount: Expr, s: Slots, index: FactIndex): Span {
  const spans: Span[] = []
  const trials = trialsFor(amount, s, index).filter(({ ties }) => ties)
  eachCase(affordable(trials), s, () => spans.push(amount.span(s)))
  return unite(spans)
}
