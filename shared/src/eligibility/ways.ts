import type { Component } from './components.ts'
import { copied, type Exploring, explore, type May, type Row, type Way } from './explore.ts'
import type { FactIndex, Slots } from './fact-index.ts'
import { FALSE, type Mask, TRUE } from './outcome.ts'
import { remembered } from './remembered.ts'
import { put, same, type Unknown } from './unknown.ts'
import { newWork } from './work.ts'

/** Sets what a way sets. */
export function lay(s: Slots, { values }: Way): void {
  for (const [unknown, value] of values) put(s, unknown, copied(value))
}

const isCertain = (way: Way | undefined): boolean =>
  way?.masks.every((mask) => mask === TRUE || mask === FALSE) ?? true

const EVERY_WAY: Pick<Exploring, 'leaf' | 'isAll'> = {
  leaf: (_, masks) => [[{ values: [], masks }]],
  // what is left to judgement lies between true and false: where both are reached it adds nothing
  isAll: (found, tests) =>
    found.length >= 2 ** tests.length &&
    found.filter(([way]) => isCertain(way)).length === 2 ** tests.length,
}

function freshWays(
  { tests }: Component,
  s: Slots,
  index: FactIndex,
  may: May,
): readonly Way[] | undefined {
  const work = newWork(index)
  const rows = explore(tests, { s, work, may, ...EVERY_WAY })
  return work.bounded ? undefined : rows.map(([way]) => way)
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
  { tests }: Component,
  s: Slots,
  index: FactIndex,
  may: May,
): readonly Pair[] | undefined {
  const work = newWork(index)
  const others: May = (one) => may(one) && !same(one, unknown)
  const leaf: Exploring['leaf'] = (tests) => {
    const ways = explore(tests, { s, work, may, ...EVERY_WAY })
    const [first] = ways
    return [...ways, ...ways.slice(1).map(([other]): Row => [first?.[0] ?? other, other])]
  }
  // of one test, nothing tells more than that it may come out true as well as false
  const isAll: Exploring['isAll'] = (found, { length }) =>
    length === 1 && found.some((row) => row[1] !== undefined && row.every(isCertain))
  const rows = explore(tests, { s, work, may: others, leaf, isAll })
  const pairs = rows.flatMap(([one, other]): Pair[] => (other ? [[one, other]] : []))
  return work.bounded ? undefined : pairs
}
