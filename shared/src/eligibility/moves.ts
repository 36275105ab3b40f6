import { type Trial, valuesOf } from './amount-span.ts'
import { classesOf } from './classes.ts'
import type { Cell, FactIndex, Field, Slots } from './fact-index.ts'
import { jumpsIn } from './jumps.ts'
import { limitsOf } from './limits.ts'
import type { Expr } from './node.ts'
import { put, read, type Unknown } from './unknown.ts'
import { newWork, type Work } from './work.ts'

/** How many cases are worth looking at, one after the other. */
const MOST_CASES = 256

/** How many unknowns of one amount can be told apart: each may take every value of every other. */
const MOST_UNKNOWNS = 48

/** An unknown of an amount, and values of it that may tell. */
interface Moving {
  readonly unknown: Unknown
  readonly values: readonly Cell[]
}

/** The least, the greatest and the plainest numbers. */
function plain(field: Field | undefined): Cell[] {
  const { lo, hi } = limitsOf(field)
  return [hi, lo, Math.max(lo, Math.min(0, hi)), Math.max(lo, Math.min(1, hi))]
}

function tellingValues({ unknown, tests }: Trial, amount: Expr, s: Slots, index: FactIndex) {
  const field = index.bySlot[unknown.slot]
  const few = valuesOf(field)
  if (few.length > 0) return few
  const classes = classesOf(unknown, tests, s, newWork(index)).map(({ value }) => value)
  return [...new Set([...classes, ...moreValues(field, classes, amount)])]
}

/** Beside one value for each way the criteria take it; an absent list stands for every list. */
function moreValues(field: Field | undefined, classes: readonly Cell[], amount: Expr): Cell[] {
  if (field?.kind === 'records') return [undefined]
  if (field?.kind === 'region') return [...jumpsIn(amount)]
  return typeof classes[0] === 'number' ? plain(field) : []
}

/** The unknowns of one amount, in the state where they are tried. */
interface Search {
  readonly amount: Expr
  readonly s: Slots
  readonly all: readonly Moving[]
}

/** How much an amount leaves open; never less than nothing. */
function width({ amount, s }: Search): number {
  const [lo, hi] = amount.span(s) ?? [0, 0]
  return Math.max(0, hi) - Math.max(0, lo)
}

/** Whether one unknown alone makes a difference, as everything else stands. */
function tells({ unknown, values }: Moving, { amount, s }: Search): boolean {
  const was = read(s, unknown)
  const shown = (value: Cell): string => {
    put(s, unknown, value)
    return String(amount.span(s)?.map((end) => Math.max(0, end)))
  }
  const first = shown(values[0])
  const found = values.some((value) => shown(value) !== first)
  put(s, unknown, was)
  return found
}

/** Sets everything else to what leaves most open: where an unknown makes a difference, it nearly always makes one there. */
function openUp(own: Moving, search: Search): void {
  const { s, all } = search
  put(s, own.unknown, undefined)
  for (const { unknown, values } of all) {
    if (unknown === own.unknown) continue
    let most = -1
    let best: Cell
    for (const value of values) {
      put(s, unknown, value)
      const left = width(search)
      if (left > most) best = value
      most = Math.max(most, left)
    }
    put(s, unknown, best)
  }
}

/** Looks in every case, one after the other, while they are few. */
function lookThrough(search: Search, look: () => boolean): void {
  const { s, all } = search
  const many = (values: readonly Cell[]): number => Math.max(1, values.length)
  const cases = all.reduce((product, { values }) => product * many(values), 1)
  for (let n = 0; cases <= MOST_CASES && n < cases; n++) {
    let before = 1
    for (const { unknown, values } of all) {
      put(s, unknown, values[Math.floor(n / before) % many(values)])
      before *= many(values)
    }
    if (look()) return
  }
}

/** Of all that an amount waits for, what alone make a difference to it, in some case of all the others; where they are too many, all of them. */
export function movers(amount: Expr, trials: readonly Trial[], s: Slots, work: Work): Unknown[] {
  const span = amount.span(s)
  if (span && span[0] === span[1]) return []
  if (trials.length > MOST_UNKNOWNS) {
    work.bounded = true
    return trials.map(({ unknown }) => unknown)
  }
  const all = trials.map((trial) => {
    return { unknown: trial.unknown, values: tellingValues(trial, amount, s, work.index) }
  })
  const search = { amount, s, all }
  const left = new Set(all)
  const look = (): boolean => {
    for (const one of left) if (tells(one, search)) left.delete(one)
    return left.size === 0
  }
  // where each is read once, its interval is exact while all others are open
  if (!trials.some(({ ties }) => ties)) look()
  for (const one of all) {
    if (!left.has(one)) continue
    openUp(one, search)
    look()
  }
  if (left.size > 0) lookThrough(search, look)
  for (const { unknown } of all) put(s, unknown, undefined)
  return all.filter((one) => !left.has(one)).map(({ unknown }) => unknown)
}
