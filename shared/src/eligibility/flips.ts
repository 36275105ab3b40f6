import { type Class, OTHER_TEXT } from './choice-classes.ts'
import { classesInRule, classesOf } from './classes.ts'
import { decode } from './encode.ts'
import type { Flip, Verdict } from './evaluation.ts'
import { decide, newWork } from './exact.ts'
import type { FactIndex, Field, Slots } from './fact-index.ts'
import { limitsOf } from './limits.ts'
import type { Node } from './node.ts'
import type { OpenTest } from './open-test.ts'
import { leafParts, openTests, waitsOf } from './open-tests.ts'
import { FALSE, type Mask, TRUE } from './outcome.ts'
import { namedSlots } from './rests-on.ts'
import { outcomesOf } from './trace.ts'
import { mightTurn } from './turning.ts'
import { along, put, read, same, type Unknown } from './unknown.ts'
import { rangeWords, valueWords } from './words.ts'
import type { Work } from './work.ts'

/** A known fact and the nearest values of it that turn a refusal. */
export interface Turn {
  readonly unknown: Unknown
  readonly field: Field
  readonly mask: Mask
  readonly values: readonly Class[]
}

function knownAt(slot: number, field: Field, s: Slots): Unknown[] {
  const { list } = field
  if (!list) return s[slot] === undefined ? [] : [{ slot, at: -1 }]
  const records = (s[list.slot] as readonly Slots[] | undefined) ?? []
  return records
    .map((_, at) => ({ slot, list, at }))
    .filter((unknown) => read(s, unknown) !== undefined)
}

/** One choice more or less comes before a set made anew. */
function candidates(field: Field, was: number, classes: readonly Class[]): readonly Class[] {
  if (field.def.type.kind !== 'set') return classes
  return [...[...field.codes.values()].map((bit) => ({ value: was ^ bit })), ...classes]
}

const distance = (was: Slots[number], { value, lo = 0, hi = 0 }: Class): number =>
  typeof was !== 'number'
    ? 0
    : hi > lo
      ? Math.min(Math.abs(was - lo), Math.abs(was - hi))
      : Math.abs(was - Number(value))

/** A value no person could name turns nothing. */
const nameable = ({ value }: Class): boolean => !String(value).startsWith(OTHER_TEXT)

/** A fact that is given itself is turned itself, whatever it might be computed from. */
const asGiven =
  (unknown: Unknown, s: Slots) =>
  (test: OpenTest): OpenTest => {
    const { node, path } = test
    const here =
      unknown.at < 0 || path.some(([list, at]) => list === unknown.list && at === unknown.at)
    const parts = leafParts(node.leaf)
    const others = parts.filter(({ slot }) => slot !== unknown.slot)
    if (!here || others.length === parts.length) return test
    const waits = along(s, path, () => waitsOf(others, s, path))
    return { ...test, waits: [unknown, ...waits.filter((one) => !same(one, unknown))] }
  }

/** The classes of a fact, now unknown; where the bound is hit, each stands for its own value alone. */
function classesFor(root: Node, unknown: Unknown, s: Slots, index: FactIndex): readonly Class[] {
  const work = newWork(index)
  const fixed = classesInRule(root, unknown.slot, work)
  if (fixed) return fixed
  const classes = classesOf(unknown, openTests(root, s).map(asGiven(unknown, s)), s, work)
  if (!work.bounded) return classes
  return classes.map((one) =>
    typeof one.value === 'number' && one.lo !== undefined
      ? { value: one.value, lo: one.value, hi: one.value }
      : one,
  )
}

/** The classes of a fact, now unknown, under which the rule does not certainly fail. */
function turningClasses(
  root: Node,
  unknown: Unknown,
  field: Field,
  was: number,
  s: Slots,
  work: Work,
) {
  if (root.test(s) === FALSE) return []
  return candidates(field, was, classesFor(root, unknown, s, work.index))
    .filter(nameable)
    .map((one) => {
      put(s, unknown, one.value)
      return { one, mask: decide(root, s, work) }
    })
    .filter(({ mask }) => mask !== FALSE)
}

function turnOf(
  root: Node,
  unknown: Unknown,
  field: Field,
  s: Slots,
  work: Work,
): Turn | undefined {
  const was = read(s, unknown)
  put(s, unknown, undefined)
  const turning = turningClasses(root, unknown, field, was as number, s, work)
  put(s, unknown, was)
  turning.sort(
    (a, b) =>
      Number(b.mask === TRUE) - Number(a.mask === TRUE) ||
      distance(was, a.one) - distance(was, b.one),
  )
  const [nearest] = turning
  if (!nearest) return undefined
  const alike = turning.filter(({ mask }) => mask === nearest.mask).map(({ one }) => one)
  return { unknown, field, mask: nearest.mask, values: alike }
}

const isTime = ({ def }: Field): boolean => def.key.startsWith('application.')

/** Every single known fact that turns a refusal round, with the values that do. */
export function turns(root: Node, s: Slots, work: Work, outcomes = outcomesOf(root, s)): Turn[] {
  const bits = mightTurn(root, outcomes, TRUE)
  const found: Turn[] = []
  if (bits === 0) return found
  for (const slot of namedSlots(root)) {
    const field = work.index.bySlot[slot]
    if ((bits & (1 << (slot & 31))) === 0 || !field || field.members.length > 0 || isTime(field))
      continue
    for (const unknown of knownAt(slot, field, s)) {
      const turn = turnOf(root, unknown, field, s, work)
      if (turn) found.push(turn)
    }
  }
  return found
}

/** Neighbouring ranges that turn it alike are one. */
function widest(values: readonly Class[], lo: number, hi: number): readonly [number, number] {
  const next = values.find((one) => one.hi === lo - 1 || one.lo === hi + 1)
  if (!next) return [lo, hi]
  return widest(values, Math.min(lo, next.lo ?? lo), Math.max(hi, next.hi ?? hi))
}

function turnWords({ field, values }: Turn, first: Class): string {
  if (first.lo === undefined || first.hi === undefined) {
    const shown = field.def.type.kind === 'set' ? [first] : values
    return shown.map(({ value }) => valueWords(field, value as number | string)).join('、')
  }
  const limits = limitsOf(field)
  const [lo, hi] = widest(values, first.lo, first.hi)
  return rangeWords(
    field,
    lo <= limits.lo ? Number.NEGATIVE_INFINITY : lo,
    hi >= limits.hi ? Number.POSITIVE_INFINITY : hi,
  )
}

/** What a person is told of a turn. */
export function flipOf(turn: Turn, was: Slots[number], verdict: Verdict): Flip[] {
  const [first] = turn.values
  if (!first) return []
  const { field, unknown } = turn
  const { lo, hi } = first
  const near = lo === undefined || hi === undefined ? first.value : Number(was) < lo ? lo : hi
  return [
    {
      fact: field.def.key,
      ...(unknown.at < 0 ? {} : { record: unknown.at }),
      to: decode(field, near),
      words: turnWords(turn, first),
      actionable: field.def.mutability === 'actionable',
      verdict,
    },
  ]
}
