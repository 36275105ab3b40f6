import type { Criterion } from '../criterion.ts'
import { addMonths, fromDay } from '../dates.ts'
import { COMPARE, held, number, parameter } from './naive-number.ts'
import { AS_OF, type Plain } from './small-facts.ts'

type Of<K extends string> = Extract<Criterion, { op: K }>
export type Leaf = Extract<Criterion, { fact: string }>

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

/** Whether a comparison of one fact holds. */
export function holds(c: Leaf, facts: Plain): boolean {
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
