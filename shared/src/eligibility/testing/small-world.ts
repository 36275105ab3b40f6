import * as fc from 'fast-check'
import type { Criterion } from '../criterion.ts'
import { addMonths, fromDay, toDay } from '../dates.ts'
import type { FactDef, FactType } from '../fact.ts'
import type { Policy } from '../policy.ts'
import type { Plain } from './naive.ts'

const choice = (value: string) => ({ value, label: value })

function def(key: string, type: FactType, subject = 'worker'): FactDef {
  return {
    key,
    subject,
    type,
    label: key,
    question: key,
    why: key,
    sensitivity: 'plain',
    mutability: 'actionable',
    cost: 1,
  }
}

/** A world small enough to try every value of every fact. */
export const FACTS: readonly FactDef[] = [
  def('a', { kind: 'integer', min: 0, max: 4 }),
  def('b', { kind: 'integer', min: 0, max: 4 }),
  def('kind', { kind: 'enum', values: ['x', 'y', 'z'].map(choice) }),
  def('rank', { kind: 'orderedEnum', values: ['low', 'middle', 'high'].map(choice) }),
  def('yes', { kind: 'boolean' }),
  def('tags', { kind: 'set', values: ['p', 'q', 'r'].map(choice) }),
  def('region', { kind: 'region' }),
  def('day', { kind: 'date' }),
  def('list', { kind: 'records' }),
  def('list.n', { kind: 'integer', min: 0, max: 2 }, 'list'),
  def('list.ok', { kind: 'boolean' }, 'list'),
]

const subsets = [[], ['p'], ['q'], ['r'], ['p', 'q'], ['p', 'r'], ['q', 'r'], ['p', 'q', 'r']]
const RECORDS = [0, 1, 2].flatMap((n) => [true, false].map((ok) => ({ n, ok })))

const ANCHORS = ['2025-01-31', '2025-02-28', '2026-02-28', '2025-03-01'].map(
  (iso) => toDay(iso) ?? 0,
)
const EDGES = ANCHORS.flatMap((day) => [-12, -1, 0, 1, 12].map((months) => addMonths(day, months)))
const DAYS = [...new Set(EDGES.flatMap((day) => [day - 1, day, day + 1]))].map(fromDay)

/** Every value; for regions and days, every one that a rule below can tell apart. */
export const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  a: [0, 1, 2, 3, 4],
  b: [0, 1, 2, 3, 4],
  kind: ['x', 'y', 'z'],
  rank: ['low', 'middle', 'high'],
  yes: [true, false],
  tags: subsets,
  region: ['530102', '530103', '530302', '510104', '530000', '530100'],
  day: DAYS,
  list: [
    [],
    ...RECORDS.map((one) => [one]),
    ...RECORDS.flatMap((one) => RECORDS.map((two) => [one, two])),
  ],
  'list.n': [0, 1, 2],
  'list.ok': [true, false],
}

let serial = 0
const node = (rest: object): Criterion => ({ id: `c${serial++}`, label: 'c', ...rest }) as Criterion

const small = fc.integer({ min: -1, max: 5 })
const op = fc.constantFrom('eq', 'ne', 'lt', 'lte', 'gt', 'gte')
const some = (of: readonly string[]) => fc.subarray([...of], { minLength: 1 })

const scalar: fc.Arbitrary<object> = fc.oneof(
  fc.record({ fact: fc.constantFrom('a', 'b'), op, value: small }),
  fc.record({ fact: fc.constant('a'), op, value: fc.constant({ fact: 'b' }) }),
  fc.record({
    compute: fc.constant({ plus: [{ fact: 'a' }, { fact: 'b' }] }),
    op,
    value: fc.integer({ min: -1, max: 9 }),
  }),
  fc.record({ fact: fc.constant('b'), op: fc.constant('between'), low: small, high: small }),
  fc.record({
    fact: fc.constant('kind'),
    op: fc.constantFrom('in', 'notIn'),
    values: some(['x', 'y', 'z']),
  }),
  fc.record({ fact: fc.constant('rank'), op, value: fc.constantFrom('low', 'middle', 'high') }),
  fc.record({ fact: fc.constant('yes'), op: fc.constant('eq'), value: fc.boolean() }),
  fc.record({
    fact: fc.constant('tags'),
    op: fc.constantFrom('intersects', 'containsAll', 'subsetOf'),
    values: some(['p', 'q', 'r']),
  }),
  fc.record({
    fact: fc.constant('region'),
    op: fc.constant('regionWithin'),
    value: fc.constantFrom('530000', '530100', '530102'),
  }),
  fc.record({
    fact: fc.constant('day'),
    op: fc.constantFrom('withinMonthsAfter', 'withinMonthsBefore'),
    of: fc.constantFrom('2025-01-31', '2025-02-28', '2026-02-28'),
    months: fc.constantFrom(1, 12),
  }),
  fc.record({
    fact: fc.constant('day'),
    op: fc.constantFrom('gte', 'lte'),
    value: fc.constantFrom('2025-01-31', '2025-03-01'),
  }),
)

const inRecord: fc.Arbitrary<object> = fc.oneof(
  fc.record({ fact: fc.constant('list.n'), op, value: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ fact: fc.constant('list.n'), op, value: fc.constant({ fact: 'a' }) }),
  fc.record({ fact: fc.constant('list.ok'), op: fc.constant('eq'), value: fc.boolean() }),
)

const leaf = (of: fc.Arbitrary<object>) => of.map(node)

const body = leaf(inRecord).chain((one) =>
  fc.oneof(
    fc.constant(one),
    leaf(inRecord).map((two) => node({ all: [one, two] })),
    leaf(inRecord).map((two) => node({ any: [one, two] })),
  ),
)

const quantified = fc
  .record({
    kind: fc.constantFrom('some', 'every'),
    that: body,
    where: fc.option(body, { nil: undefined }),
  })
  .map(({ kind, that, where }) =>
    node({ [kind]: { list: 'list', that, ...(where ? { where } : {}) } }),
  )

function grown(depth: number, judged: boolean): fc.Arbitrary<Criterion> {
  const one = leaf(scalar)
  const ends = judged ? [one, leaf(fc.constant({ judgement: '评审' }))] : [one]
  if (depth === 0) return fc.oneof({ arbitrary: one, weight: 6 }, ...ends, quantified)
  const kid = grown(depth - 1, judged)
  const kids = fc.array(kid, { minLength: 2, maxLength: 3 })
  return fc.oneof(
    one,
    kids.map((all) => node({ all })),
    kids.map((any) => node({ any })),
    kid.map((not) => node({ not })),
    kids.map((of) => node({ atLeast: 2, of })),
    fc.tuple(kid, kid).map(([base, but]) => node({ base, unless: [but] })),
  )
}

/** Any rule; its branches may share facts. */
export const rule = (judged = true): fc.Arbitrary<Criterion> => grown(2, judged)

/** A rule whose branches divide a fact between them: men 60, women 55. */
export const guardedRule: fc.Arbitrary<Criterion> = fc
  .record({ split: some(['x', 'y', 'z']), low: small, high: small, rest: leaf(scalar) })
  .map(({ split, low, high, rest }) => {
    const branch = (opOf: string, value: number) =>
      node({
        all: [
          node({ fact: 'kind', op: opOf, values: split }),
          node({ fact: 'a', op: 'gte', value }),
        ],
      })
    return node({ all: [node({ any: [branch('in', low), branch('notIn', high)] }), rest] })
  })

/** Facts of one subject; each is missing as often as `share` says. */
export function factsMissing(share: number): fc.Arbitrary<Plain> {
  const kept = (key: string): fc.Arbitrary<[string, unknown] | undefined> =>
    fc
      .tuple(fc.constantFrom(...(VALUES[key] ?? [])), fc.integer({ min: 1, max: 100 }))
      .map(([value, roll]) => (roll > share ? [key, value] : undefined))
  const keys = Object.keys(VALUES).filter((key) => !key.includes('.'))
  return fc.tuple(...keys.map(kept)).map((pairs) => {
    return Object.fromEntries(pairs.filter((each) => each !== undefined))
  })
}

/** Every way the missing facts could turn out. */
export function completions(facts: Plain, mentioned: ReadonlySet<string>): Plain[] {
  return [...mentioned].reduce<Plain[]>(
    (all, key) => {
      if (key in facts) return all
      return all.flatMap((one) => (VALUES[key] ?? []).map((value) => ({ ...one, [key]: value })))
    },
    [facts],
  )
}

/** The facts a rule names. */
export function factsNamed(rule: unknown, out = new Set<string>()): ReadonlySet<string> {
  if (typeof rule !== 'object' || rule === null) return out
  for (const [key, value] of Object.entries(rule)) {
    if ((key === 'fact' || key === 'list') && typeof value === 'string')
      out.add(value.split('.')[0] ?? '')
    else factsNamed(value, out)
  }
  return out
}

/** A policy that is in force, and asks for nothing but the rule. */
export function policyWith(when: Criterion, rest: Partial<Policy> = {}): Policy {
  return {
    id: 'policy',
    title: 'policy',
    subject: 'worker',
    applicant: 'worker',
    payee: 'worker',
    beneficiary: 'worker',
    category: '',
    summary: '',
    issuer: '',
    docNumber: null,
    region: '530000',
    industries: [],
    documents: {},
    versions: [
      {
        from: null,
        fromBasis: 'unseen',
        to: null,
        toBasis: 'unseen',
        when,
        benefits: [],
        materials: [],
        procedure: { where: [] },
      },
    ],
    tags: [],
    exclusions: [],
    supersedes: [],
    verified: 'unverified',
    marks: [],
    ...rest,
  }
}
