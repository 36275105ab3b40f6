import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CompiledPack, compile } from './compile.ts'
import type { Criterion, Expression, Parameter } from './criterion.ts'
import { addMonths, fromDay, toDay, wholeMonths, wholeYears } from './dates.ts'
import { evaluate, verdictOf } from './evaluate.ts'
import type { FactDef, FactType } from './fact.ts'
import type { ApplicationWindow, PolicyVersion } from './policy.ts'
import { AS_OF, type Plain } from './testing/small-facts.ts'
import { policyWith, readSmall } from './testing/small-policy.ts'

const def = (key: string, type: FactType, mutability: FactDef['mutability']): FactDef => ({
  key,
  subject: 'worker',
  type,
  label: key,
  question: key,
  why: key,
  sensitivity: 'plain',
  mutability,
  cost: 1,
})

const FACTS: readonly FactDef[] = [
  def('months', { kind: 'integer', min: 0, max: 60 }, 'monthly'),
  def('years', { kind: 'integer', min: 0, max: 20 }, 'yearly'),
  def('since', { kind: 'date' }, 'fixed'),
  def('application.date', { kind: 'date' }, 'fixed'),
]

const cite = { document: 'd', text: 'd' }
const PARAMETERS: readonly Parameter[] = [
  {
    key: 'wanted',
    label: 'wanted',
    kind: 'integer',
    values: [
      { region: '530000', from: '2020-01-01', to: '2025-09-30', value: 6, cite },
      { region: '530000', from: '2025-10-01', to: '2026-03-31', value: 12, cite },
      { region: '530000', from: '2026-04-01', value: 3, cite },
    ],
  },
]

const today = toDay(AS_OF) ?? 0
const HORIZON = 700

let serial = 0
const node = (rest: object): Criterion => ({ id: `t${serial++}`, label: 't', ...rest }) as Criterion

const limit: fc.Arbitrary<Expression> = fc.oneof(
  fc.integer({ min: 0, max: 24 }),
  fc.constant<Expression>({ param: 'wanted' }),
)
const applied: Expression = { fact: 'application.date' }

const timed: fc.Arbitrary<Criterion> = fc
  .oneof(
    fc.record({ fact: fc.constant('months'), op: fc.constantFrom('gte', 'lt'), value: limit }),
    fc.record({
      fact: fc.constant('years'),
      op: fc.constantFrom('gte', 'lte'),
      value: fc.integer({ min: 0, max: 4 }),
    }),
    fc.record({
      compute: fc.constantFrom<Expression>(
        { monthsSince: { fact: 'since' } },
        { monthsTouched: [{ fact: 'since' }, applied] },
      ),
      op: fc.constantFrom('gte', 'lte'),
      value: limit,
    }),
    fc.record({
      fact: fc.constant('application.date'),
      op: fc.constantFrom('withinMonthsAfter', 'withinCalendarMonths'),
      of: fc.constant<Expression>({ fact: 'since' }),
      months: fc.constantFrom(3, 12),
    }),
    fc.record({
      fact: fc.constant('since'),
      op: fc.constant('withinMonthsBefore'),
      of: fc.constant(applied),
      months: fc.constantFrom(1, 6),
    }),
    fc.record({
      fact: fc.constant('application.date'),
      op: fc.constant('gte'),
      value: fc.constantFrom('2025-12-31', '2026-02-28'),
    }),
  )
  .map(node)

const rule: fc.Arbitrary<Criterion> = fc.oneof(
  timed,
  fc.tuple(timed, timed).map((all) => node({ all })),
  fc.tuple(timed, timed).map((any) => node({ any })),
  fc.tuple(timed, timed, timed).map(([one, ...any]) => node({ all: [one, node({ any })] })),
  timed.map((not) => node({ not })),
)

const facts = fc.record({
  months: fc.integer({ min: 0, max: 24 }),
  years: fc.integer({ min: 0, max: 4 }),
  since: fc.integer({ min: today - 500, max: today + 400 }).map(fromDay),
})

const windows: fc.Arbitrary<ApplicationWindow[] | undefined> = fc.constantFrom(
  undefined,
  [{ from: '03-01', to: '04-30' }],
  [
    { from: '11-15', to: '01-15' },
    { from: '06-01', to: '06-30' },
  ],
)

const [base] = policyWith(node({ judgement: '' })).versions as [PolicyVersion]

function packOf(first: Criterion, second: Criterion, open: ApplicationWindow[] | undefined) {
  const policy = policyWith(first, {
    versions: [
      { ...base, from: null, to: '2025-12-31', when: first },
      { ...base, from: '2026-01-01', to: null, when: second },
    ],
    ...(open ? { windows: open } : {}),
  })
  return compile({ facts: FACTS, parameters: PARAMETERS, policies: [policy] })
}

/** The facts as they will be on a later day. */
function grown({ months, years, since }: Plain, day: number): Plain {
  return {
    months: Number(months) + wholeMonths(today, day),
    years: Number(years) + wholeYears(today, day),
    since,
  }
}

const LAST = fromDay(today + HORIZON)

/** The first day from now on, looked for day by day; none for who is eligible today. */
function firstDay(pack: CompiledPack, given: Plain): string | undefined {
  const on = (day: number) =>
    verdictOf(pack, 'policy', readSmall(grown(given, day), FACTS), fromDay(day))
  if (on(today) === 'eligible') return undefined
  const days = Array.from({ length: HORIZON }, (_, i) => today + 1 + i)
  const day = days.find((each) => on(each) === 'eligible')
  return day === undefined ? undefined : fromDay(day)
}

describe('the day from which somebody will be eligible by waiting', () => {
  test('is the first day that the verdict turns eligible, and none is given where none comes', () => {
    let found = 0
    fc.assert(
      fc.property(rule, rule, windows, facts, (first, second, open, given) => {
        const pack = packOf(first, second, open)
        const day = firstDay(pack, given)
        if (day !== undefined) found++
        const said = evaluate(pack, 'policy', readSmall(given, FACTS), AS_OF).eligibleFrom
        const soon = said !== undefined && said <= LAST ? said : undefined
        expect(soon).toBe(day)
      }),
      { seed: 20260812, numRuns: 250 },
    )
    expect(found).toBeGreaterThan(40)
  })

  test('counts months to the corresponding day, or to the last one of a month without it', () => {
    const eligibleFrom = (asOf: string, months: number) => {
      const when = node({ fact: 'months', op: 'gte', value: 12 })
      const facts12 = readSmall({ months }, FACTS)
      return evaluate(packOf(when, when, undefined), 'policy', facts12, asOf).eligibleFrom
    }
    expect(eligibleFrom('2025-07-26', 11)).toBe('2025-08-26')
    expect(eligibleFrom('2025-08-31', 6)).toBe('2026-02-28')
    expect(fromDay(addMonths(toDay('2025-08-31') ?? 0, 6))).toBe('2026-02-28')
  })
})
