import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from './compile.ts'
import type { Criterion } from './criterion.ts'
import { evaluate, verdictOf } from './evaluate.ts'
import type { PolicyVersion } from './policy.ts'
import { AS_OF, FACTS, PARAMETERS, type Plain, VALUES } from './testing/small-facts.ts'
import { policyWith, readSmall } from './testing/small-policy.ts'

const [base] = policyWith({ id: 'c', label: 'c', judgement: '' }).versions as [PolicyVersion]

let serial = 0
const test1 = (rest: object): Criterion =>
  ({ id: `c${serial++}`, label: 'c', ...rest }) as Criterion
const atLeast = (value: number): Criterion => test1({ fact: 'a', op: 'gte', value })
const within: Criterion = test1({
  fact: 'day',
  op: 'withinMonthsAfter',
  of: '2025-01-31',
  months: 1,
})

type Term = readonly [from: string | null, to: string | null, when: Criterion]

const packOf = (terms: readonly Term[], versionBy = 'day') =>
  compile({
    facts: FACTS,
    parameters: PARAMETERS,
    policies: [
      policyWith(within, {
        versionBy,
        versions: terms.map(([from, to, when]) => ({ ...base, from, to, when })),
      }),
    ],
  })

const verdict = (terms: readonly Term[], facts: Plain, versionBy?: string) =>
  verdictOf(packOf(terms, versionBy), 'policy', readSmall(facts), AS_OF)

const small = fc.integer({ min: 0, max: 5 })

/** Two versions, one after the other; the later one may look at the very date that picks it. */
const terms = fc
  .record({
    first: fc.constantFrom(null, '2024-01-01', '2025-02-28'),
    split: fc.constantFrom(['2025-02-28', '2025-03-01'], ['2025-03-31', '2025-04-01']),
    last: fc.constantFrom(null, '2025-12-31'),
    low: small,
    high: small,
    dated: fc.boolean(),
  })
  .map(({ first, split: [to = null, from = null], last, low, high, dated }): Term[] => [
    [first, to, atLeast(low)],
    [from, last, dated ? test1({ all: [atLeast(high), within] }) : atLeast(high)],
  ])

const DAYS = [...(VALUES.day ?? []), '1990-01-01', '2090-01-01', '2025-04-01']

describe('the version picked by a date that is named', () => {
  const two: readonly Term[] = [
    [null, '2025-02-28', atLeast(4)],
    ['2025-03-01', '2025-12-31', atLeast(2)],
  ]

  test.each([
    ['2025-02-28', 'notEligible'],
    ['2025-03-01', 'eligible'],
    ['2025-12-31', 'eligible'],
    // nothing follows an ended version, and nothing falls through to it
    ['2026-01-01', 'closed'],
  ])('on %s is %s, and the day of asking has no say', (day, expected) => {
    expect(verdict(two, { a: 3, day })).toBe(expected)
  })

  test('before the first version it is not open yet', () => {
    expect(verdict(two.slice(1), { a: 3, day: '2025-02-28' })).toBe('notOpen')
  })

  test('is asked for while it is unknown and still matters', () => {
    const ask = (facts: Plain) =>
      evaluate(packOf(two), 'policy', readSmall(facts), AS_OF).ask.map(({ fact }) => fact)
    expect(ask({ a: 3 })).toEqual(['day'])
    expect(ask({ a: 3, day: { declined: true } })).toEqual([])
    expect(ask({ a: 3, day: '2025-04-01' })).toEqual([])
  })

  test('while it is unknown, the verdict is the one that every date gives', () => {
    fc.assert(
      fc.property(terms, fc.constantFrom({}, { a: 0 }, { a: 2 }, { a: 4 }), (versions, facts) => {
        const every = new Set(DAYS.map((day) => verdict(versions, { ...facts, day })))
        const [only] = every
        expect(verdict(versions, facts)).toBe(every.size > 1 ? 'undetermined' : only)
      }),
      { seed: 20260808, numRuns: 300 },
    )
  })
})

describe('the version picked by the date of a record', () => {
  const facts = [
    ...FACTS,
    { ...FACTS.find(({ key }) => key === 'day'), key: 'list.day', subject: 'list' },
  ]
  const some = (value: number): Criterion =>
    test1({ some: { list: 'list', that: test1({ fact: 'list.n', op: 'gte', value }) } })
  const pack = compile({
    facts: facts as typeof FACTS,
    parameters: [],
    policies: [
      policyWith(within, {
        versionBy: 'list.day',
        versions: [
          { ...base, from: null, to: '2025-02-28', when: some(2) },
          { ...base, from: '2025-03-01', to: '2025-12-31', when: some(1) },
        ],
      }),
    ],
  })
  const of = (given: Plain) =>
    verdictOf(pack, 'policy', readSmall(given, facts as typeof FACTS), AS_OF)

  test.each([
    [[{ n: 1, day: '2025-02-28' }], 'notEligible'],
    [[{ n: 1, day: '2025-03-01' }], 'eligible'],
    // the one that is in time is too small, the one that is large enough is too late
    [
      [
        { n: 0, day: '2025-03-01' },
        { n: 2, day: '2026-01-01' },
      ],
      'notEligible',
    ],
    [[{ n: 2, day: '2026-01-01' }], 'closed'],
    [[{ n: 1 }], 'undetermined'],
  ])('looks only at records of its own term: %j is %s', (list, expected) => {
    expect(of({ list })).toBe(expected)
  })

  test('is not settled while no record is known, and an empty list is no absent one', () => {
    expect(of({})).toBe('undetermined')
    expect(of({ list: [] })).toBe('notEligible')
  })
})
