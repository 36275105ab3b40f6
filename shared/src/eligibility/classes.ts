import { cutsOf, type Limits } from './cuts.ts'
import type { FactIndex, Field, Slots } from './fact-index.ts'
import type { Node, Value } from './node.ts'
import { along, type OpenTest, put, same, type Unknown } from './open-tests.ts'
import { OPEN } from './outcome.ts'
import { regionsUp } from './regions.ts'
import { fixedLeaves, numberOf, restsOn } from './rests-on.ts'

/** How much splitting is left; what it could not do is said. */
export interface Work {
  left: number
  bounded: boolean
  readonly index: FactIndex
}

/** A value that stands for every value the tests cannot tell from it; numbers stand for a range. */
export interface Class {
  readonly value: Slots[number]
  readonly lo?: number
  readonly hi?: number
}

const OTHER_TEXT = '\u0000'
const MOST_GROUPS = 6

/** Values no test tells apart are one class; where a test waits for something else too, none are joined. */
function distinct(
  unknown: Unknown,
  tests: readonly OpenTest[],
  s: Slots,
  values: readonly Value[],
): Class[] {
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

function mentioned(tests: readonly OpenTest[], s: Slots): Value[] {
  const all = tests.flatMap(({ node, path }) =>
    along(s, path, () => {
      const { left, bounds, check } = node.leaf ?? {}
      const ends = [bounds?.lo, bounds?.hi].flatMap((end) => end?.get(s) ?? [])
      return [
        ...ends,
        ...(check?.mentions(s) ?? []),
        ...(left?.get(s) === undefined ? [] : [left.get(s) ?? '']),
      ]
    }),
  )
  return [...new Set(all)]
}

/** Choices that the same tests name stand or fall together: none, all, or all but one of each such group. */
function sets(field: Field, tests: readonly OpenTest[], s: Slots, work: Work): number[] {
  const wanted = mentioned(tests, s).map(Number)
  const groups = new Map<string, number[]>()
  for (const bit of field.codes.values()) {
    const signature = wanted.map((mask) => (mask & bit ? 1 : 0)).join('')
    groups.set(signature, [...(groups.get(signature) ?? []), bit])
  }
  if (groups.size > MOST_GROUPS) work.bounded = true
  let values = [0]
  for (const bits of [...groups.values()].slice(0, MOST_GROUPS)) {
    const whole = bits.reduce((all, bit) => all | bit, 0)
    const parts = new Set([0, whole, whole & ~(bits[0] ?? 0)])
    values = values.flatMap((value) => [...parts].map((part) => value | part))
  }
  return values
}

/** Each region named, all it lies in, and one that lies in none of them. */
function regions(tests: readonly OpenTest[], s: Slots): number[] {
  const named = mentioned(tests, s)
    .map(Number)
    .filter((code) => code >= 100000 && code <= 999998)
    .map((code) => (code % 100 === 99 ? code - 99 : code))
  const codes = new Set(
    named.flatMap((code) => [code, ...regionsUp(code)]).filter((c) => c > 100000),
  )
  const provinces = [110000, 310000, 440000, 530000, 650000]
  return [...codes, ...provinces]
}

/** An absent list may be empty, or hold a record for each test that looks at it. */
function lists(unknown: Unknown, tests: readonly OpenTest[], s: Slots, work: Work): Class[] {
  if (tests.some(({ node }) => node.leaf)) work.bounded = true
  const blank = (s[unknown.slot + 1] as unknown as Slots | undefined) ?? []
  const most = Math.min(tests.length, 3)
  if (most < tests.length) work.bounded = true
  const lengths = Array.from({ length: most + 1 }, (_, n) => n)
  return lengths.map((n) => ({ value: Array.from({ length: n }, () => blank.slice()) }))
}

function numbers(unknown: Unknown, open: readonly OpenTest[], s: Slots, work: Work): Class[] {
  const limits = limitsOf(work.index.bySlot[unknown.slot])
  const tests = open.filter(({ waits }) => waits.some((each) => same(each, unknown)))
  const cuts = cutsOf(unknown, open, s, limits, work)
  const linked = tests.some(({ waits }) => waits.length > 1)
  const starts = [limits.lo, ...cuts.filter((cut) => cut > limits.lo && cut <= limits.hi)]
  return starts.flatMap((lo, i) => {
    const hi = (starts[i + 1] ?? limits.hi + 1) - 1
    const near = i === 0 ? hi : lo
    const values = linked ? new Set([lo, Math.min(lo + 1, hi), hi]) : [near]
    return [...values].map((value) => ({ value, lo, hi }))
  })
}

/** How far a number of this kind may go. */
export function limitsOf(field: Field | undefined): Limits {
  const type = field?.def.type
  if (type?.kind === 'date') return { lo: -25567, hi: 84006 }
  if (type?.kind === 'month') return { lo: 1900 * 12, hi: 2200 * 12 }
  const { min = -1e12, max = 1e12 } = (type ?? {}) as { min?: number; max?: number }
  return { lo: min, hi: max }
}

function freshClasses(
  unknown: Unknown,
  tests: readonly OpenTest[],
  open: readonly OpenTest[],
  s: Slots,
  work: Work,
): Class[] {
  const field = work.index.bySlot[unknown.slot]
  const type = field?.def.type
  if (!field || !type) return numbers(unknown, open, s, work)
  switch (type.kind) {
    case 'records':
      return lists(unknown, tests, s, work)
    case 'boolean':
      return [{ value: 0 }, { value: 1 }]
    case 'enum':
    case 'orderedEnum':
      return distinct(unknown, tests, s, [...field.codes.values()])
    case 'set':
      return distinct(unknown, tests, s, sets(field, tests, s, work))
    case 'text':
      return distinct(unknown, tests, s, [
        ...mentioned(tests, s).map(String),
        `${OTHER_TEXT}${unknown.slot}`,
      ])
    case 'region':
      return distinct(unknown, tests, s, regions(tests, s))
    default:
      return numbers(unknown, open, s, work)
  }
}

/** Classes already found for one situation: a test of one fact alone is cut the same wherever it stands. */
const found = new WeakMap<Slots, Map<string, readonly Class[]>>()

function remembered<T>(cache: WeakMap<Slots, Map<string, T>>, s: Slots): Map<string, T> {
  const map = cache.get(s) ?? new Map<string, T>()
  cache.set(s, map)
  return map
}

const alone = (unknown: Unknown, { node, waits }: OpenTest, { index }: Work): boolean =>
  waits.length === 1 && node.leaf !== undefined && restsOn(node, unknown.slot, index)

/** One value for each way the tests can take an unknown; a class its type forbids is none. */
export function classesOf(
  unknown: Unknown,
  open: readonly OpenTest[],
  s: Slots,
  work: Work,
): readonly Class[] {
  const tests = open.filter(({ waits }) => waits.some((each) => same(each, unknown)))
  if (!tests.every((test) => alone(unknown, test, work)))
    return freshClasses(unknown, tests, open, s, work)
  const cache = remembered(found, s)
  const key = `${unknown.slot} ${tests.map(({ node }) => numberOf(node))}`
  const classes = cache.get(key) ?? freshClasses(unknown, tests, open, s, work)
  cache.set(key, classes)
  return classes
}

const bothWays = new WeakMap<Slots, Map<string, boolean>>()

/** Whether an unknown's classes take a test both ways. */
export function goesBothWays(unknown: Unknown, test: OpenTest, s: Slots, work: Work): boolean {
  const cache = remembered(bothWays, s)
  const key = alone(unknown, test, work) ? `${unknown.slot} ${numberOf(test.node)}` : undefined
  const known = key === undefined ? undefined : cache.get(key)
  if (known !== undefined) return known
  let all = 0
  for (const { value } of classesOf(unknown, [test], s, work)) {
    put(s, unknown, value)
    all |= along(s, test.path, () => test.node.test(s))
  }
  put(s, unknown, undefined)
  const both = (all & OPEN) === OPEN
  if (key !== undefined) cache.set(key, both)
  return both
}

const ruleClasses = new WeakMap<Node, Map<number, readonly Class[]>>()

/** A fact's classes over all a rule's tests of it, where those tests read nothing else; found once. */
export function classesInRule(root: Node, slot: number, work: Work): readonly Class[] | undefined {
  const cache = ruleClasses.get(root) ?? new Map<number, readonly Class[]>()
  ruleClasses.set(root, cache)
  const known = cache.get(slot)
  const leaves = known ?? fixedLeaves(root, slot)
  if (known || !leaves) return known
  const unknown = { slot, at: -1 }
  const open = fixedLeaves(root, slot)?.map((node) => ({ node, path: [], waits: [unknown] })) ?? []
  const classes = classesOf(unknown, open, [], work)
  cache.set(slot, classes)
  return classes
}
