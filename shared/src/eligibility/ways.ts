import { isChoice } from './choice-classes.ts'
import { classesOf } from './classes.ts'
import type { Component } from './components.ts'
import type { Cell, FactIndex, Slots } from './fact-index.ts'
import { type OpenTest, unknownsOf } from './open-test.ts'
import { openTests } from './open-tests.ts'
import { FALSE, type Mask, settled, TRUE } from './outcome.ts'
import { remembered } from './remembered.ts'
import { along, put, read, same, type Unknown } from './unknown.ts'
import { newWork, spend, type Work } from './work.ts'

/** Values for unknowns under which a component's tests come out one way. */
export interface Way {
  readonly values: readonly (readonly [Unknown, Cell])[]
  readonly masks: readonly Mask[]
}

/** Whether an unknown may be split. */
export type May = (unknown: Unknown) => boolean

/** What each test comes out as, as things stand. */
const masksOf = ({ tests }: Component, s: Slots): Mask[] =>
  tests.map(({ node, path }) => along(s, path, () => node.test(s)))

const stillOpen = ({ tests }: Component, s: Slots, masks: readonly Mask[]): OpenTest[] =>
  tests.flatMap(({ node, path }, i) =>
    settled(masks[i] ?? 0) ? [] : along(s, path, () => openTests(node, s, path)),
  )

/** Choices before numbers, which are then cut by values that are known. */
const nextOf = (unknowns: readonly Unknown[], { bySlot }: FactIndex): Unknown | undefined =>
  unknowns.find(({ slot }) => isChoice(bySlot[slot])) ?? unknowns[0]

/** What is split in one state, and what was set so far. */
interface Exploring {
  readonly component: Component
  readonly s: Slots
  readonly work: Work
  readonly set: Unknown[]
  /** Whether all there is to find was found. */
  readonly done: () => boolean
}

/** Tries every class of every unknown that may be split, and tells of each case once nothing is left to split. */
function explore(exploring: Exploring, may: May, tell: (masks: readonly Mask[]) => void): void {
  const { component, s, work, set } = exploring
  const masks = masksOf(component, s)
  const open = stillOpen(component, s, masks)
  const next = nextOf(unknownsOf(open).filter(may), work.index)
  if (!next) {
    tell(masks)
    return
  }
  set.push(next)
  for (const { value } of classesOf(next, open, s, work)) {
    if (!spend(work) || work.bounded || exploring.done()) break
    put(s, next, value)
    explore(exploring, may, tell)
  }
  put(s, next, undefined)
  set.pop()
}

const copied = (cell: Cell): Cell =>
  Array.isArray(cell) ? (cell as readonly Slots[]).map((record) => record.slice()) : cell

const taken = ({ s, set }: Exploring, masks: readonly Mask[]): Way => ({
  values: set.map((unknown) => [unknown, copied(read(s, unknown))]),
  masks,
})

/** Sets what a way sets. */
export function lay(s: Slots, { values }: Way): void {
  for (const [unknown, value] of values) put(s, unknown, copied(value))
}

function freshWays(component: Component, s: Slots, index: FactIndex, may: May): Way[] | undefined {
  const work = newWork(index)
  const ways = new Map<string, Way>()
  let left = 2 ** component.tests.length
  const exploring = { component, s, work, set: [], done: () => left === 0 }
  explore(exploring, may, (masks) => {
    const signature = masks.join()
    if (ways.has(signature)) return
    ways.set(signature, taken(exploring, masks))
    // what is left to judgement lies between true and false: where both are reached it adds nothing
    if (masks.every((mask) => mask === TRUE || mask === FALSE)) left--
  })
  return work.bounded ? undefined : [...ways.values()]
}

/** A test that may come out true as well as false, whatever the others do: three-valued logic is exact about it. */
export function isFree({ tests }: Component, ways: readonly Way[]): boolean {
  const reaches = (mask: Mask): boolean => ways.some(({ masks }) => masks[0] === mask)
  return tests.length === 1 && reaches(TRUE) && reaches(FALSE)
}

/** Every way a component's tests can come out together; undefined when the bound is hit. */
export function waysOf(
  component: Component,
  s: Slots,
  index: FactIndex,
  may: May,
): readonly Way[] | undefined {
  if (!component.unknowns.every(may)) return freshWays(component, s, index, may)
  return remembered(component, s, index, '', () => freshWays(component, s, index, may))
}

/** Two ways between which one unknown alone makes the difference. */
export type Pair = readonly [Way, Way]

/** Every pair of outcomes between which one unknown alone makes the difference; undefined when the bound is hit. */
export function pairsFor(
  unknown: Unknown,
  component: Component,
  s: Slots,
  index: FactIndex,
  may: May,
): readonly Pair[] | undefined {
  const isList = index.bySlot[unknown.slot]?.def.type.kind === 'records'
  const fresh = (): readonly Pair[] | undefined =>
    isList
      ? anyPairs(freshWays(component, s, index, may))
      : freshPairs(unknown, component, s, index, may)
  if (!component.unknowns.every(may)) return fresh()
  return remembered(component, s, index, `${unknown.slot}#${unknown.at}`, fresh)
}

/** Where both set another unknown, they set it alike: then nothing but the one unknown tells them apart. */
function apartBy(unknown: Unknown, one: Way, other: Way): boolean {
  return one.values.every(([each, value]) => {
    const theirs = same(each, unknown) || other.values.find(([theirs]) => same(theirs, each))
    return typeof theirs !== 'object' || (theirs[1] === value && typeof value !== 'object')
  })
}

/** Some of the pairs between which one unknown alone makes the difference: those that are seen at once. */
export const plainPairs = (unknown: Unknown, ways: readonly Way[]): readonly Pair[] =>
  ways.flatMap((one, i) =>
    ways
      .slice(i + 1)
      .filter((other) => apartBy(unknown, one, other))
      .map((other): Pair => [one, other]),
  )

/** What an absent list's records are told against is not known before them: any difference may be theirs. */
const anyPairs = (ways: readonly Way[] | undefined): readonly Pair[] | undefined =>
  ways?.flatMap((one, i) => ways.slice(i + 1).map((other): Pair => [one, other]))

function freshPairs(
  unknown: Unknown,
  component: Component,
  s: Slots,
  index: FactIndex,
  may: May,
): readonly Pair[] | undefined {
  const work = newWork(index)
  const pairs = new Map<string, Pair>()
  const both = [`${TRUE} ${FALSE}`, `${FALSE} ${TRUE}`]
  const done = (): boolean => both.some((one) => pairs.has(one))
  const exploring = { component, s, work, set: [], done }
  const others: May = (one) => may(one) && !same(one, unknown)
  explore(exploring, others, () => {
    const ways = new Map<string, Way>()
    explore(exploring, may, (masks) => {
      ways.set(masks.join(), taken(exploring, masks))
    })
    const [first, ...rest] = ways.values()
    for (const other of rest)
      if (first) pairs.set(`${first.masks.join()} ${other.masks.join()}`, [first, other])
  })
  return work.bounded ? undefined : [...pairs.values()]
}
