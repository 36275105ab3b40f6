import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Combination, combinations } from './combination.ts'
import type { Evaluation } from './evaluation.ts'
import type { Exclusion, Policy } from './policy.ts'
import { policyWith } from './testing/small-policy.ts'

const IDS = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']
const TAGS = ['t0', 't1']

const exclusion: fc.Arbitrary<Exclusion> = fc.record({
  rule: fc.constantFrom('chooseBest', 'notBoth', 'replaces'),
  scope: fc.constantFrom('person', 'certificate', 'hire', 'enterprise', 'period'),
  ...{ policy: fc.constantFrom(...IDS, undefined), tag: fc.constantFrom(...TAGS, undefined) },
} as never)

interface Had {
  readonly policy: Policy
  readonly low: number
  readonly high: number | null
  readonly kind: string
  readonly eligible: boolean
}

const had = (id: string): fc.Arbitrary<Had> =>
  fc
    .record({
      exclusions: fc.array(exclusion, { maxLength: 2 }),
      supersedes: fc.subarray(IDS, { maxLength: 1 }),
      tags: fc.subarray(TAGS),
      low: fc.integer({ min: 0, max: 500 }),
      more: fc.integer({ min: 0, max: 500 }),
      open: fc.boolean(),
      kind: fc.constantFrom('cash', 'refund'),
      eligible: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    })
    .map(({ low, more, open, kind, eligible, ...rest }) => ({
      policy: policyWith({ id: 'c', label: 'c', judgement: '' }, { id, ...rest }),
      low,
      high: open ? null : low + more,
      kind,
      eligible,
    }))

const evaluationOf = ({ policy, low, high, kind, eligible }: Had): Evaluation =>
  ({
    policyId: policy.id,
    verdict: eligible ? 'eligible' : 'notEligible',
    amounts: [{ kind, lowFen: low, highFen: high, words: '' }],
  }) as unknown as Evaluation

function names(one: Policy, other: Policy, apart: readonly string[]): boolean {
  return one.exclusions.some(
    ({ policy, tag, scope }) =>
      !apart.includes(scope) &&
      (policy === other.id || (tag !== undefined && other.tags.includes(tag))),
  )
}

function clash(one: Policy, other: Policy, apart: readonly string[]): boolean {
  const replaced = one.supersedes.includes(other.id) || other.supersedes.includes(one.id)
  return replaced || names(one, other, apart) || names(other, one, apart)
}

const worth = (all: readonly Had[]): number =>
  all.reduce((sum, { low, high }) => sum + 1 + low + (high ?? low), 0)

const lawful = (all: readonly Had[], apart: readonly string[]): boolean =>
  all.every((one, i) => all.slice(i + 1).every((two) => !clash(one.policy, two.policy, apart)))

const subsets = (all: readonly Had[]): Had[][] =>
  Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_, i) => bits & (1 << i)))

/** Of one kind: what is chosen is lawful and worth most, and the rest is shut out by what is chosen. */
function isBest(best: Combination, eligible: readonly Had[], apart: readonly string[]): void {
  const chosen = eligible.filter(({ policy }) => best.policyIds.includes(policy.id))
  const most = Math.max(
    ...subsets(eligible)
      .filter((set) => lawful(set, apart))
      .map(worth),
  )
  expect(lawful(chosen, apart)).toBe(true)
  expect(worth(chosen)).toBe(most)
  expect(best.policyIds.length).toBe(chosen.length)
  expect(best.lowFen).toBe(chosen.reduce((sum, { low }) => sum + low, 0))
  for (const { policy } of eligible.filter((one) => !chosen.includes(one))) {
    const said = best.leftOut.find(({ policyId }) => policyId === policy.id)
    const by = chosen.find((one) => one.policy.id === said?.because)
    expect(by && clash(policy, by.policy, apart)).toBe(true)
  }
}

test('the best lawful combination is the best of every lawful subset, and says what shuts out the rest', () => {
  fc.assert(
    fc.property(fc.tuple(...IDS.map(had)), fc.subarray(['certificate', 'hire']), (all, apart) => {
      const found = combinations(
        all.map(({ policy }) => policy),
        all.map(evaluationOf),
        apart,
      )
      const eligible = all.filter((one) => one.eligible)
      expect(found.map(({ kind }) => kind).sort()).toEqual(
        [...new Set(eligible.map(({ kind }) => kind))].sort(),
      )
      for (const best of found)
        isBest(
          best,
          eligible.filter(({ kind }) => kind === best.kind),
          apart,
        )
    }),
    { seed: 20260807, numRuns: 500 },
  )
})
