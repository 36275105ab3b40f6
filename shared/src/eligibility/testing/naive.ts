import type { Criterion, Expression, RecordsExpression } from '../criterion.ts'
import { holds, type Leaf } from './naive-leaf.ts'
import { COMPARE, number } from './naive-number.ts'
import type { Plain } from './small-facts.ts'

type Answer = 'yes' | 'no' | 'judge'

const from = (holds: boolean): Answer => (holds ? 'yes' : 'no')
const RANK: Readonly<Record<Answer, number>> = { no: 0, judge: 1, yes: 2 }
const least = (answers: readonly Answer[]): Answer =>
  answers.reduce((low, one) => (RANK[one] < RANK[low] ? one : low), 'yes' as Answer)
const turned = (answer: Answer): Answer =>
  answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : answer
const most = (answers: readonly Answer[]): Answer => turned(least(answers.map(turned)))

function records(c: Criterion, facts: Plain): Answer {
  const test = 'some' in c ? c.some : 'every' in c ? c.every : undefined
  if (!test) throw new Error('no test over records')
  const answers = (facts[test.list] as readonly Plain[]).map((record) => {
    const inHand = { ...facts }
    for (const [name, value] of Object.entries(record)) inHand[`${test.list}.${name}`] = value
    const passes = test.where ? naive(test.where, inHand) : 'yes'
    const that = naive(test.that, inHand)
    return 'some' in c ? least([passes, that]) : most([turned(passes), that])
  })
  return 'some' in c ? most(answers) : least(answers)
}

function atLeast(wanted: number, answers: readonly Answer[]): Answer {
  const met = answers.filter((one) => one === 'yes').length
  const open = answers.filter((one) => one === 'judge').length
  return met >= wanted ? 'yes' : met + open >= wanted ? 'judge' : 'no'
}

function computed(c: Extract<Criterion, { compute: unknown }>, facts: Plain): boolean {
  const [left, right] = [c.compute, c.value].map((each) => moneyOf(each, facts))
  return COMPARE[c.op]?.(left ?? Number.NaN, right ?? Number.NaN) ?? false
}

/** Decides a criterion over known facts as a reader of the rule would, without the engine. */
export function naive(c: Criterion, facts: Plain): Answer {
  if ('all' in c) return least(c.all.map((each) => naive(each, facts)))
  if ('any' in c) return most(c.any.map((each) => naive(each, facts)))
  if ('not' in c) return turned(naive(c.not, facts))
  if ('judgement' in c) return 'judge'
  if ('unless' in c)
    return least([naive(c.base, facts), ...c.unless.map((each) => turned(naive(each, facts)))])
  if ('atLeast' in c)
    return atLeast(
      c.atLeast,
      c.of.map((each) => naive(each, facts)),
    )
  if ('some' in c || 'every' in c) return records(c, facts)
  return 'compute' in c ? from(computed(c, facts)) : from(holds(c as Leaf, facts))
}

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
