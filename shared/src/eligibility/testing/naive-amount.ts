import type { Expression, RecordsExpression } from '../criterion.ts'
import { naive, number } from './naive.ts'
import type { Plain } from './small-facts.ts'

type Share = Extract<Expression, { share: unknown }>['share']

function shareOf({ of, ratio, round = 'half', to = 1 }: Share, facts: Plain): number {
  const exact = (moneyOf(of, facts) * moneyOf(ratio, facts)) / 10_000 / to
  const rounded = { down: Math.floor, up: Math.ceil, half: (x: number) => Math.floor(x + 0.5) }
  return rounded[round](exact) * to
}

function overRecords({ list = '', where, each }: RecordsExpression, facts: Plain): number[] {
  const inHand = (facts[list] as readonly Plain[]).map((record) => ({
    ...facts,
    ...Object.fromEntries(Object.entries(record).map(([key, value]) => [`${list}.${key}`, value])),
  }))
  return inHand
    .filter((one) => !where || naive(where, one) === 'yes')
    .map((one) => (each === undefined ? 1 : moneyOf(each, one)))
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

function operated(source: object, facts: Plain): number | undefined {
  const of = (all: readonly Expression[]): number[] => all.map((each) => moneyOf(each, facts))
  const entries = Object.entries(source) as [string, readonly Expression[]][]
  const [op = '', parts = []] = entries[0] ?? []
  if (op === 'plus') return sum(of(parts))
  if (op === 'minus') return of(parts).reduce((a, b) => a - b)
  if (op === 'times') return of(parts).reduce((a, b) => a * b)
  if (op === 'min') return Math.min(...of(parts))
  return op === 'max' ? Math.max(...of(parts)) : undefined
}

function chosen(source: Extract<Expression, { cases: unknown }>, facts: Plain): number {
  const found = source.cases.find(({ when }) => naive(when, facts) === 'yes')
  return moneyOf(found ? found.then : (source.otherwise ?? 0), facts)
}

/** What an expression comes to over known facts, reckoned as a reader of the policy would. */
export function moneyOf(source: Expression, facts: Plain): number {
  if (typeof source !== 'object') return Number(source)
  if ('share' in source) return shareOf(source.share, facts)
  if ('tier' in source)
    return moneyOf(source.tier.steps[String(facts[source.tier.by])] ?? Number.NaN, facts)
  if ('cases' in source) return chosen(source, facts)
  if ('sum' in source) return sum(overRecords(source.sum, facts))
  if ('count' in source) return overRecords(source.count, facts).length
  if ('largest' in source) return Math.max(0, ...overRecords(source.largest, facts))
  return operated(source, facts) ?? number(source, facts)
}
