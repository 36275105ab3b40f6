import type { Field, Slots } from './fact-index.ts'
import { innerTests } from './inner-tests.ts'
import { jumpsOf } from './jumps.ts'
import type { Value } from './node.ts'
import type { OpenTest } from './open-test.ts'
import { regionsUp } from './regions.ts'
import { along, put, type Unknown } from './unknown.ts'
import type { Work } from './work.ts'

/** A value that stands for every value the tests cannot tell from it; numbers stand for a range. */
export interface Class {
  readonly value: Slots[number]
  readonly lo?: number
  readonly hi?: number
}

/** An unknown to divide into classes: every open test, and those of them that wait for it. */
export interface Dividing {
  readonly unknown: Unknown
  readonly tests: readonly OpenTest[]
  readonly open: readonly OpenTest[]
  readonly s: Slots
  readonly work: Work
}

/** Begins a text that no rule names. */
export const OTHER_TEXT = '\u0000'
const MOST_GROUPS = 6
const MOST_RECORDS = 3

/** Values no test tells apart are one class; where a test waits for something else too, none are joined. */
function distinct({ unknown, tests, s }: Dividing, values: readonly Value[]): Class[] {
  if (!tests.every(({ waits }) => waits.length === 1)) return values.map((value) => ({ value }))
  const seen = new Map<string, Class>()
  for (const value of values) {
    put(s, unknown, value)
    const signature = tests.map(({ node, path }) => along(s, path, () => node.test(s))).join()
    if (!seen.has(signature)) seen.set(signature, { value })
  }
  put(s, unknown, undefined)
  return [...seen.values()]
}

/** Every value the tests name, and the tests inside them, as things stand. */
function mentioned({ unknown: { slot }, tests, s }: Dividing): Value[] {
  const placed = tests.flatMap((test) => [test, ...innerTests(test, { s, slot })])
  const all = placed.flatMap(({ node, path }) =>
    along(s, path, () => {
      const { left, bounds, check } = node.leaf ?? {}
      const named = [bounds?.lo, bounds?.hi, left].flatMap((expr) => expr?.get(s) ?? [])
      return [...named, ...(check?.mentions(s) ?? [])]
    }),
  )
  return [...new Set(all)]
}

/** Choices that the same tests name stand or fall together: none, all, or all but one of each such group. */
function sets(field: Field, dividing: Dividing): number[] {
  const wanted = mentioned(dividing).map(Number)
  const groups = new Map<string, number[]>()
  for (const bit of field.codes.values()) {
    const signature = wanted.map((mask) => (mask & bit ? 1 : 0)).join('')
    groups.set(signature, [...(groups.get(signature) ?? []), bit])
  }
  if (groups.size > MOST_GROUPS) dividing.work.bounded = true
  let values = [0]
  for (const bits of [...groups.values()].slice(0, MOST_GROUPS)) {
    const whole = bits.reduce((all, bit) => all | bit, 0)
    const parts = new Set([0, whole, whole & ~(bits[0] ?? 0)])
    values = values.flatMap((value) => [...parts].map((part) => value | part))
  }
  return values
}

/** Some provinces, of which no rule names every one. */
const ELSEWHERE = [110000, 310000, 440000, 530000, 650000]

/** Each region named or with a value of its own, all it lies in, and one that lies in none of them. */
function regions(dividing: Dividing): number[] {
  const own = dividing.tests.flatMap(({ node }) => (node.leaf ? jumpsOf(node.leaf) : []))
  const named = [...mentioned(dividing).map(Number), ...own]
    .filter((code) => code >= 100000 && code <= 999998)
    .map((code) => (code % 100 === 99 ? code - 99 : code))
  const codes = [...named.flatMap(regionsUp), ...ELSEWHERE]
  return [...new Set(codes.filter((code) => code > 100000))]
}

/** An absent list may be empty, or hold a record for each test that looks at it. */
function lists({ unknown, tests, s, work }: Dividing): Class[] {
  if (tests.length > MOST_RECORDS || tests.some(({ node }) => node.leaf)) work.bounded = true
  const blank = (s[unknown.slot + 1] as unknown as Slots | undefined) ?? []
  const most = Math.min(tests.length, MOST_RECORDS)
  return Array.from({ length: most + 1 }, (_, n) => {
    return { value: Array.from({ length: n }, () => blank.slice()) }
  })
}

type Divide = (field: Field, dividing: Dividing) => Class[]

const choices: Divide = (field, dividing) => distinct(dividing, [...field.codes.values()])

const BY_KIND: Readonly<Record<string, Divide>> = {
  records: (_, dividing) => lists(dividing),
  boolean: () => [{ value: 0 }, { value: 1 }],
  enum: choices,
  orderedEnum: choices,
  set: (field, dividing) => distinct(dividing, sets(field, dividing)),
  region: (_, dividing) => distinct(dividing, regions(dividing)),
  text: (_, dividing) =>
    distinct(dividing, [
      ...mentioned(dividing).filter((value) => typeof value === 'string'),
      `${OTHER_TEXT}${dividing.unknown.slot}`,
    ]),
}

export const isChoice = (field: Field | undefined): boolean =>
  field !== undefined && field.def.type.kind in BY_KIND

/** One value for each way the tests can take an unknown that is no number; undefined where it is one. */
export function choiceClasses(dividing: Dividing): Class[] | undefined {
  const field = dividing.work.index.bySlot[dividing.unknown.slot]
  return field && BY_KIND[field.def.type.kind]?.(field, dividing)
}
