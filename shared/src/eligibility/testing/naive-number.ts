import type { Expression } from '../criterion.ts'
import { addMonths, fromDay, toDay } from '../dates.ts'
import { AS_OF, PARAMETERS, type Plain } from './small-facts.ts'

const RANKS = ['low', 'middle', 'high', 'x', 'y', 'z']

type Param = Extract<Expression, { param: string }>

/** The value for the nearest region on the day, read off the parameter as it is written. */
export function parameter(key: string, region: string, on: string): unknown {
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

/** What an expression without records or criteria comes to over known facts. */
export function number(source: Expression, facts: Plain): number {
  if (typeof source === 'string')
    return RANKS.includes(source) ? RANKS.indexOf(source) : (toDay(source) ?? Number.NaN)
  if (typeof source !== 'object') return Number(source)
  if ('fact' in source) return held(facts[source.fact])
  if ('param' in source) return parameterOf(source, facts)
  if ('yearsSince' in source && typeof source.yearsSince === 'object')
    return yearsSince(String(facts[(source.yearsSince as { fact: string }).fact]))
  throw new Error('the naive judge knows no such expression')
}

export const held = (value: unknown): number =>
  typeof value === 'string' ? number(value, {}) : Number(value)

export const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
}
