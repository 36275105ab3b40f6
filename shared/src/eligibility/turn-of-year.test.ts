import { describe, expect, test } from 'vitest'
import { compile } from './compile.ts'
import type { Criterion } from './criterion.ts'
import { evaluate } from './evaluate.ts'
import type { FactDef } from './fact.ts'
import { FACTS, type Plain } from './testing/small-facts.ts'
import { policyWith, readSmall } from './testing/small-policy.ts'

const [template] = FACTS as [FactDef]
const number = (key: string, mutability: FactDef['mutability']): FactDef => ({
  ...template,
  key,
  mutability,
  type: { kind: 'integer', min: 0, max: 12 },
})
const facts = [
  number('worked', 'monthsOfYear'),
  number('had', 'countOfYear'),
  number('workedBefore', 'previousYear'),
  number('insured', 'monthly'),
]

let serial = 0
const node = (rest: object): Criterion => ({ id: `y${serial++}`, label: 'y', ...rest }) as Criterion
const atLeast = (fact: string, value: number) => node({ fact, op: 'gte', value })
const never = node({ fact: 'had', op: 'eq', value: 0 })

const from = (
  when: Criterion,
  given: Plain,
  asOf: string,
  windows?: { from: string; to: string },
) =>
  evaluate(
    compile({
      facts,
      parameters: [],
      policies: [policyWith(when, windows ? { windows: [windows] } : {})],
    }),
    'policy',
    readSmall(given, facts),
    asOf,
  ).eligibleFrom

describe('months of a calendar year', () => {
  const three = atLeast('worked', 3)

  test('grow while the year lasts', () => {
    expect(from(three, { worked: 1 }, '2025-09-15')).toBe('2025-11-15')
  })

  test('begin again on 1 January: what is left of a year does not help the next', () => {
    expect(from(three, { worked: 1 }, '2025-11-15')).toBe('2026-04-01')
    expect(from(three, { worked: 2 }, '2025-12-01')).toBe('2026-04-01')
    expect(from(three, { worked: 2 }, '2025-11-30')).toBe('2025-12-30')
  })

  test('that suffice today are lost over the turn of the year, and come back', () => {
    const later = node({ all: [three, atLeast('insured', 6)] })
    expect(from(later, { worked: 11, insured: 5 }, '2025-12-15')).toBe('2026-04-01')
    expect(from(later, { worked: 11, insured: 5 }, '2025-11-15')).toBe('2025-12-15')
  })

  test('come back every year, however many have to pass', () => {
    const later = node({ all: [atLeast('worked', 9), atLeast('insured', 12)] })
    expect(from(later, { worked: 9, insured: 1 }, '2025-10-15')).toBe('2026-10-01')
  })
})

test('what was had this year counts no more from 1 January', () => {
  expect(from(never, { had: 1 }, '2025-09-15')).toBe('2026-01-01')
})

test('what is told of last year says nothing of the year before another', () => {
  const late = node({ all: [atLeast('workedBefore', 3), atLeast('insured', 6)] })
  expect(from(late, { workedBefore: 3, insured: 5 }, '2025-11-15')).toBe('2025-12-15')
  expect(from(late, { workedBefore: 3, insured: 5 }, '2025-12-15')).toBeUndefined()
  const january = { from: '01-01', to: '02-28' }
  expect(from(atLeast('workedBefore', 3), { workedBefore: 3 }, '2025-09-15', january)).toBe(
    undefined,
  )
})
