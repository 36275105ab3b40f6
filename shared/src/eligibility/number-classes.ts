import { type Class, choiceClasses, type Dividing } from './choice-classes.ts'
import { addCuts } from './cuts.ts'
import { type Limits, limitsOf } from './limits.ts'
import type { Value } from './node.ts'
import { type OpenTest, waitsFor } from './open-test.ts'
import { put, same, type Unknown } from './unknown.ts'

interface Cutting extends Dividing {
  readonly limits: Limits
}

/** The values of another unknown at which a test of both may be cut otherwise. */
function valuesOf(other: Unknown, { unknown, open, s, work }: Cutting): readonly Value[] {
  const tests = open.filter((test) => waitsFor(test, other))
  const choices = choiceClasses({ unknown: other, tests, open, s, work })
  if (choices) return choices.map(({ value }) => value as Value)
  const limits = limitsOf(work.index.bySlot[other.slot])
  const own = new Set<number>()
  for (const test of tests) {
    const known =
      test.waits.length === 1 ? addCuts(other, test, s, limits, own) : waitsFor(test, unknown)
    if (!known) work.bounded = true
  }
  return [limits.lo, ...[...own].flatMap((cut) => [cut - 1, cut, cut + 1]), limits.hi]
}

/** Where the other side of a comparison is unknown too, its own cuts are carried over. */
function linkedCuts(test: OpenTest, cutting: Cutting, out: Set<number>): void {
  const { unknown, s, limits, work } = cutting
  const [other, ...more] = test.waits.filter((each) => !same(each, unknown))
  if (!other || more.length > 0) {
    work.bounded = true
    return
  }
  for (const value of valuesOf(other, cutting)) {
    put(s, other, value)
    if (!addCuts(unknown, test, s, limits, out)) work.bounded = true
  }
  put(s, other, undefined)
}

/** Every value from which some test may come out otherwise as an unknown rises, in order. */
function cutsOf(cutting: Cutting): number[] {
  const { unknown, tests, s, limits, work } = cutting
  const cuts = new Set<number>()
  for (const test of tests) {
    if (test.waits.length > 1) linkedCuts(test, cutting, cuts)
    else if (!addCuts(unknown, test, s, limits, cuts)) work.bounded = true
  }
  return [...cuts].filter((cut) => cut > limits.lo && cut <= limits.hi).sort((a, b) => a - b)
}

/** A number's classes: the ranges within which no test changes, by their end nearest zero. */
export function numberClasses(dividing: Dividing): Class[] {
  const limits = limitsOf(dividing.work.index.bySlot[dividing.unknown.slot])
  const linked = dividing.tests.some(({ waits }) => waits.length > 1)
  const starts = [limits.lo, ...cutsOf({ ...dividing, limits })]
  return starts.flatMap((lo, i) => {
    const hi = (starts[i + 1] ?? limits.hi + 1) - 1
    const near = i === 0 ? hi : lo
    if (!linked) return [{ value: near, lo, hi }]
    // against another unknown no range is all alike: its ends stand for themselves
    const ends = new Set([lo, Math.min(lo + 1, hi), hi])
    return [...ends].map((value) => ({ value, lo: value, hi: value }))
  })
}
