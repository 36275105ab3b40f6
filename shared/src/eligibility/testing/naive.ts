import type { Criterion, Expression } from '../criterion.ts'
import { addMonths, toDay } from '../dates.ts'

/** Plain facts, all of them known: the judge below knows no third value. */
export type Plain = Readonly<Record<string, unknown>>

type Answer = 'yes' | 'no' | 'judge'

const from = (holds: boolean): Answer => (holds ? 'yes' : 'no')
const RANK: Readonly<Record<Answer, number>> = { no: 0, judge: 1, yes: 2 }
const least = (answers: readonly Answer[]): Answer =>
  answers.reduce((low, one) => (RANK[one] < RANK[low] ? one : low), 'yes' as Answer)
const turned = (answer: Answer): Answer =>
  answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : answer
const most = (answers: readonly Answer[]): Answer => turned(least(answers.map(turned)))

function number(source: Expression, facts: Plain, ranks: readonly string[]): number {
  if (typeof source === 'number') return source
  if (typeof source === 'boolean') return Number(source)
  if (typeof source === 'string')
    return ranks.includes(source) ? ranks.indexOf(source) : (toDay(source) ?? Number.NaN)
  if ('fact' in source) return held(facts[source.fact], ranks)
  if ('plus' in source)
    return source.plus.reduce<number>((sum, each) => sum + number(each, facts, ranks), 0)
  throw new Error('the naive judge knows no such expression')
}

function held(value: unknown, ranks: readonly string[]): number {
  if (typeof value === 'string') return number(value, {}, ranks)
  return Number(value)
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
}

const RANKS = ['low', 'middle', 'high', 'x', 'y', 'z']

type Leaf = Extract<Criterion, { fact: string }>

function leaf(c: Leaf, facts: Plain): boolean {
  const value = facts[c.fact]
  const set = value as readonly string[]
  switch (c.op) {
    case 'in':
      return (c.values as readonly unknown[]).includes(value)
    case 'notIn':
      return !(c.values as readonly unknown[]).includes(value)
    case 'intersects':
      return (c.values as readonly string[]).some((one) => set.includes(one))
    case 'containsAll':
      return (c.values as readonly string[]).every((one) => set.includes(one))
    case 'subsetOf':
      return set.every((one) => (c.values as readonly string[]).includes(one))
    case 'regionWithin':
      return String(value).startsWith(String(c.value).replace(/(00)+$/, ''))
    case 'between': {
      const n = held(value, RANKS)
      return number(c.low, facts, RANKS) <= n && n <= number(c.high, facts, RANKS)
    }
    case 'withinMonthsAfter': {
      const of = number(c.of, facts, RANKS)
      const n = held(value, RANKS)
      return of <= n && n <= addMonths(of, c.months)
    }
    case 'withinMonthsBefore': {
      const of = number(c.of, facts, RANKS)
      const n = held(value, RANKS)
      return n <= of && of <= addMonths(n, c.months)
    }
    default: {
      const compare = COMPARE[c.op]
      const wanted = (c as { value: Expression }).value
      return compare?.(held(value, RANKS), number(wanted, facts, RANKS)) ?? false
    }
  }
}

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
  const [left, right] = [c.compute, c.value].map((each) => number(each, facts, RANKS))
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
  return 'compute' in c ? from(computed(c, facts)) : from(leaf(c as Leaf, facts))
}
