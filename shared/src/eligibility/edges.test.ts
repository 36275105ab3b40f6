import { describe, expect, test } from 'vitest'
import type { Criterion } from './criterion.ts'
import { evaluate, verdictOf } from './evaluate.ts'
import type { Policy, PolicyVersion } from './policy.ts'
import { AS_OF, type Plain } from './testing/small-facts.ts'
import { packWith, policyWith, readSmall } from './testing/small-policy.ts'

let serial = 0
const node = (rest: object): Criterion => ({ id: `e${serial++}`, label: 'e', ...rest }) as Criterion

const verdict = (when: Criterion, facts: Plain, rest: Partial<Policy> = {}, asOf = AS_OF) =>
  verdictOf(packWith(when, rest), 'policy', readSmall(facts), asOf)
const asked = (when: Criterion, facts: Plain) =>
  evaluate(packWith(when), 'policy', readSmall(facts), AS_OF).ask.map(({ fact, record }) =>
    record === undefined ? fact : `${fact}#${record}`,
  )

const within = (op: string, of: string, months: number) => node({ fact: 'day', op, of, months })
const isA = (value: number) => node({ fact: 'a', op: 'eq', value })

describe('a term of months', () => {
  test.each([
    // counted forward, to the corresponding day or the last of a month without it
    ['withinMonthsAfter', '2025-01-31', 1, '2025-02-28', '2025-03-01'],
    ['withinMonthsAfter', '2024-01-31', 1, '2024-02-29', '2024-03-01'],
    ['withinMonthsAfter', '2024-02-29', 12, '2025-02-28', '2025-03-01'],
    ['withinMonthsAfter', '2024-02-29', 48, '2028-02-29', '2028-03-01'],
    ['withinMonthsAfter', '2025-07-26', 12, '2026-07-26', '2026-07-27'],
    // 36 calendar months from the month itself, whatever its day
    ['withinCalendarMonths', '2023-05-31', 36, '2026-04-30', '2026-05-01'],
    ['withinCalendarMonths', '2024-02-29', 1, '2024-02-29', '2024-03-01'],
  ])('%s %s, %i months, ends with %s', (op, of, months, last, after) => {
    expect(verdict(within(op, of, months), { day: last })).toBe('eligible')
    expect(verdict(within(op, of, months), { day: after })).toBe('notEligible')
  })

  test.each([
    ['withinMonthsAfter', '2025-01-31', 1, '2025-01-31', '2025-01-30'],
    ['withinMonthsBefore', '2025-03-31', 1, '2025-03-01', '2025-02-28'],
    ['withinMonthsBefore', '2025-02-28', 12, '2024-02-28', '2024-02-27'],
    ['withinCalendarMonths', '2023-05-31', 36, '2023-05-01', '2023-04-30'],
  ])('%s %s, %i months, begins with %s', (op, of, months, first, before) => {
    expect(verdict(within(op, of, months), { day: first })).toBe('eligible')
    expect(verdict(within(op, of, months), { day: before })).toBe('notEligible')
  })
})

describe('a list of records', () => {
  const that = node({
    all: [
      node({ fact: 'list.n', op: 'gte', value: 1 }),
      node({ fact: 'list.ok', op: 'eq', value: true }),
    ],
  })
  const some = node({ some: { list: 'list', that } })
  const every = node({ every: { list: 'list', that } })

  test('that is empty is known, one that is absent is not', () => {
    expect([verdict(some, { list: [] }), verdict(some, {})]).toEqual([
      'notEligible',
      'undetermined',
    ])
    expect([verdict(every, { list: [] }), verdict(every, {})]).toEqual(['eligible', 'undetermined'])
    expect([asked(some, {}), asked(some, { list: [] })]).toEqual([['list'], []])
  })

  test('must meet all criteria in one and the same record', () => {
    const apart = [
      { n: 2, ok: false },
      { n: 0, ok: true },
    ]
    expect(verdict(some, { list: apart })).toBe('notEligible')
    expect(verdict(some, { list: [...apart, { n: 1, ok: true }] })).toBe('eligible')
  })

  test('asks only for fields of records that can still count', () => {
    expect(asked(some, { list: [{ n: 0 }, { n: 1 }, {}] })).toEqual([
      'list.ok#1',
      'list.n#2',
      'list.ok#2',
    ])
  })
})

describe('what is unknown for good', () => {
  const declined = { declined: true }

  test('a fact declined is unknown, is not asked again, and the rest still is', () => {
    const both = node({ all: [isA(1), node({ fact: 'b', op: 'eq', value: 2 })] })
    expect(verdict(both, { a: declined, b: 2 })).toBe('undetermined')
    expect(asked(both, { a: declined })).toEqual(['b'])
    expect(verdict(both, { a: declined, b: 1 })).toBe('notEligible')
  })

  test('a field declined in one record is still asked in another', () => {
    const some = node({
      some: { list: 'list', that: node({ fact: 'list.n', op: 'eq', value: 1 }) },
    })
    expect(asked(some, { list: [{ n: declined }, {}] })).toEqual(['list.n#1'])
  })

  test('a parameter without a value that day leaves its criterion open, and is never asked for', () => {
    const limited = node({ fact: 'a', op: 'lte', value: { param: 'limit' } })
    const early = (when: Criterion, facts: Plain) =>
      evaluate(packWith(when), 'policy', readSmall(facts), '1899-12-31')
    const open = early(limited, { a: 1 })
    expect([open.verdict, open.ask, open.criteria?.outcome]).toEqual([
      'undetermined',
      [],
      'unknown',
    ])
    expect(open.receipt.parameters).toEqual([])
    expect(early(node({ all: [limited, isA(2)] }), { a: 1 }).verdict).toBe('notEligible')
    // one and the same missing figure cannot be on both sides of a fact
    const either = node({ any: [limited, node({ not: limited })] })
    expect(early(either, { a: 1 }).verdict).toBe('eligible')
  })

  test('a named list that is not published that day leaves its criterion open', () => {
    const named = node({ fact: 'name', op: 'in', values: { list: 'names' } })
    const { verdict: of, ask } = evaluate(
      packWith(named),
      'policy',
      readSmall({ name: 'n1' }),
      '1899-12-31',
    )
    expect([of, ask]).toEqual(['undetermined', []])
  })
})

describe('the order of verdicts', () => {
  const [base] = policyWith(isA(1)).versions as [PolicyVersion]
  const fails = (role?: string) =>
    node({ fact: 'a', op: 'eq', value: 1, ...(role ? { role } : {}) })
  const term = (from: string | null, to: string | null, when: Criterion) => ({
    versions: [{ ...base, from, to, when }],
  })

  test.each([
    ['recurrence', 'alreadyReceives'],
    ['exclusion', 'excluded'],
  ])('a failing %s is %s, and a failing hard criterion goes before it', (role, expected) => {
    expect(verdict(fails(role), { a: 0 })).toBe(expected)
    const hard = node({ fact: 'b', op: 'eq', value: 1 })
    expect(verdict(node({ all: [fails(role), hard] }), { a: 0, b: 0 })).toBe('notEligible')
    expect(verdict(node({ all: [fails(role), hard] }), { a: 0 })).toBe(expected)
    expect(verdict(node({ all: [fails(role), hard] }), { a: 0, b: 1 })).toBe(expected)
  })

  test('its own recurrence goes before an exclusion', () => {
    const both = node({ all: [fails('recurrence'), fails('exclusion')] })
    expect(verdict(both, { a: 0 })).toBe('alreadyReceives')
  })

  test('outside validity goes before every criterion, and nothing follows an ended version', () => {
    const ended = term(null, '2025-07-25', fails())
    const later = term('2025-07-27', null, fails())
    expect([0, 1].map((a) => verdict(fails(), { a }, ended))).toEqual(['closed', 'closed'])
    expect([0, 1].map((a) => verdict(fails(), { a }, later))).toEqual(['notOpen', 'notOpen'])
    expect(verdict(fails(), { a: 1 }, ended, '2025-07-25')).toBe('eligible')
    expect(verdict(fails(), { a: 1 }, later, '2025-07-27')).toBe('eligible')
  })

  test('between two versions it is not open yet', () => {
    const versions = [
      { ...base, from: null, to: '2025-06-30', when: isA(1) },
      { ...base, from: '2026-01-01', to: null, when: isA(1) },
    ]
    expect(verdict(isA(1), { a: 1 }, { versions })).toBe('notOpen')
  })

  test.each([
    ['2025-11-14', 'notOpen'],
    ['2025-11-15', 'eligible'],
    ['2026-01-15', 'eligible'],
    ['2026-01-16', 'notOpen'],
  ])('a window over the turn of the year is on %s %s', (asOf, expected) => {
    const windows = [{ from: '11-15', to: '01-15' }]
    expect(verdict(isA(1), { a: 1 }, { windows }, asOf)).toBe(expected)
  })

  test('a window that has passed for good is closed, one to come is not open, whoever asks', () => {
    const windows = [{ from: '2025-01-01', to: '2025-03-31' }]
    expect(verdict(isA(1), { a: 0 }, { windows })).toBe('closed')
    expect(verdict(isA(1), { a: 0 }, { windows }, '2024-12-31')).toBe('notOpen')
    expect(verdict(isA(1), { a: 0 }, { windows }, '2025-03-31')).toBe('notEligible')
  })

  test('what is left to a person is said only when nothing else is open', () => {
    const judged = node({ judgement: '评审' })
    const and = node({ all: [isA(1), judged] })
    expect([verdict(and, { a: 1 }), verdict(and, {}), verdict(and, { a: 0 })]).toEqual([
      'needsJudgement',
      'undetermined',
      'notEligible',
    ])
    expect(verdict(node({ any: [isA(1), judged] }), { a: 1 })).toBe('eligible')
  })
})
