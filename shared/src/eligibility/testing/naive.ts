import type { Criterion, Expression } from '../criterion.ts'
import { addMonths, fromDay, toDay } from '../dates.ts'
import { AS_OF, PARAMETERS, type Plain } from './small-facts.ts'

type Answer = 'yes' | 'no' | 'judge'

const from = (holds: boolean): Answer => (holds ? 'yes' : 'no')
const RANK: Readonly<Record<Answer, number>> = { no: 0, judge: 1, yes: 2 }
const least = (answers: readonly Answer[]): Answer =>
  answers.reduce((low, one) => (RANK[one] < RANK[low] ? one : low), 'yes' as Answer)
const turned = (answer: Answer): Answer =>
  answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : answer
const most = (answers: readonly Answer[]): Answer => turned(least(answers.map(turned)))

const RANKS = ['low', 'middle', 'high', 'x', 'y', 'z']

type Param = Extract<Expression, { param: string }>

/** The value for the nearest region on the day, read off the parameter as it is written. */
function parameter(key: string, region: string, on: string): unknown {
  const values = PARAMETERS.find((each) => each.key === key)?.values ?? []
  const around = [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`, '100000']
  const inForce = around.flatMap((place) =>
    values.filter((each) => each.region === place && each.from <= on && (each.to ?? '9') >= on),
  )
  return inForce[0]?.value
}

function parameterOf({ param, region, at }: Param, facts: Plain): number {
  const on = typeof at === 'object' && 'fact' in at ? String(facts[at.fact]) : AS_OF
  return Number(parameter(param, region === undefined ? '530000' : String(facts[region]), on))
}

const anniversary = (iso: string, years: number): string =>
  fromDay(addMonths(toDay(iso) ?? Number.NaN, 12 * years))

/** How many birthdays have come. */
function yearsSince(iso: string): number {
  let years = -60
  while (anniversary(iso, years + 1) <= AS_OF) years++
  return years
}

export function number(source: Expression, facts: Plain): number {
  if (typeof source === 'string')
    return RANKS.includes(source) ? RANKS.indexOf(source) : (toDay(source) ?? Number.NaN)
  if (typeof source !== 'object') return Number(source)
  if ('fact' in source) return held(facts[source.fact])
  if ('param' in source) return parameterOf(source, facts)
  if ('plus' in source)
    return source.plus.reduce<number>((sum, each) => sum + number(each, facts), 0)
  if ('yearsSince' in source && typeof source.yearsSince === 'object')
    return yearsSince(String(facts[(source.yearsSince as { fact: string }).fact]))
  throw new Error('the naive judge knows no such expression')
}

const held = (value: unknown): number =>
  typeof value === 'string' ? number(value, {}) : Number(value)

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
}

type Of<K extends string> = Extract<Criterion, { op: K }>
type Leaf = Extract<Criterion, { fact: string }>

function among(c: Of<'in' | 'notIn'>, value: unknown): boolean {
  const all = 'list' in c.values ? parameter(c.values.list, '530000', AS_OF) : c.values
  return (all as readonly unknown[]).includes(value) === (c.op === 'in')
}

function ofSet(
  { op, values }: Of<'intersects' | 'containsAll' | 'subsetOf'>,
  set: readonly string[],
) {
  const wanted = values as readonly string[]
  if (op === 'intersects') return wanted.some((one) => set.includes(one))
  return op === 'containsAll'
    ? wanted.every((one) => set.includes(one))
    : set.every((one) => wanted.includes(one))
}

type Window = Of<'withinMonthsAfter' | 'withinMonthsBefore' | 'withinCalendarMonths'>

function inWindow({ op, of, months }: Window, value: string): boolean {
  const [day, from] = [held(value), number(of, {})]
  if (op === 'withinMonthsAfter') return from <= day && day <= addMonths(from, months)
  if (op === 'withinMonthsBefore') return day <= from && from <= addMonths(day, months)
  const month = (n: number): number =>
    Number(fromDay(n).slice(0, 4)) * 12 + Number(fromDay(n).slice(5, 7))
  const passed = month(day) - month(from)
  return passed >= 0 && passed < months
}

function leaf(c: Leaf, facts: Plain): boolean {
  const value = facts[c.fact]
  switch (c.op) {
    case 'in':
    case 'notIn':
      return among(c, value)
    case 'intersects':
    case 'containsAll':
    case 'subsetOf':
      return ofSet(c, value as readonly string[])
    case 'regionWithin':
    case 'notRegionWithin': {
      const within = String(value).startsWith(String(c.value).replace(/(00)+$/, ''))
      return within === (c.op === 'regionWithin')
    }
    case 'between':
      return number(c.low, facts) <= held(value) && held(value) <= number(c.high, facts)
    case 'withinMonthsAfter':
    case 'withinMonthsBefore':
    case 'withinCalendarMonths':
      return inWindow(c, String(value))
    default:
      if (c.fact === 'name') return (value === c.value) === (c.op === 'eq')
      return COMPARE[c.op]?.(held(value), number(c.value, facts)) ?? false
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
  const [left, right] = [c.compute, c.value].map((each) => number(each, facts))
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
