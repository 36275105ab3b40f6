import { toDay, toMonth } from '../dates.ts'
import type { FactDef } from '../fact.ts'
import { regionRange } from '../regions.ts'
import { isCriterion, type Part } from './parts.ts'

/** One value of each class, as a number: a rank, a day, a region, or the place among the named texts. */
export type Classes = readonly number[]

/** A literal as the number its fact's classes are cut in; `undefined` when it is no value of the fact. */
export function numberOf(value: unknown, def: FactDef): number | undefined {
  const { type } = def
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  if (typeof value !== 'string') return undefined
  if (type.kind === 'date') return toDay(value)
  if (type.kind === 'month') return toMonth(value)
  if (type.kind === 'region') return Number(value)
  const rank = 'values' in type ? type.values.findIndex((choice) => choice.value === value) : -1
  return rank < 0 ? undefined : rank
}

/** The literals a fact is compared with in a rule. */
export function mentioned(parts: Iterable<Part>): ReadonlyMap<string, ReadonlySet<unknown>> {
  const found = new Map<string, Set<unknown>>()
  for (const { node } of parts) {
    if (typeof node.fact !== 'string' || !isCriterion(node)) continue
    const values = found.get(node.fact) ?? new Set()
    found.set(node.fact, values)
    const { values: many } = node
    for (const value of [node.value, node.low, node.high, ...(Array.isArray(many) ? many : [])])
      values.add(value)
  }
  return found
}

/** Each cut, and a value between each two that holds one. */
function numberLine(cuts: readonly number[], min: number, max: number): Classes {
  const sorted = [...new Set(cuts)].sort((a, b) => a - b)
  const line = sorted.flatMap((cut, i) => {
    const next = sorted[i + 1] ?? Number.POSITIVE_INFINITY
    return cut + 1 < next ? [cut, cut + 1] : [cut]
  })
  const first = sorted[0]
  const below = first === undefined ? [0] : [first - 1]
  const within = [...below, ...line].filter((value) => value >= min && value <= max)
  return within.length > 0 ? within : [min]
}

/** Cuts a fact's values into classes that the literals `values` tell apart. */
export function classesOf(def: FactDef, values: Iterable<unknown>): Classes {
  const { type } = def
  if (type.kind === 'boolean') return [0, 1]
  if ('values' in type) return type.values.map((_, rank) => rank)
  const cuts = [...values].flatMap((value) => numberOf(value, def) ?? [])
  if (type.kind === 'region') return [...new Set([0, ...cuts])]
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } =
    'min' in type || 'max' in type ? type : {}
  return numberLine(cuts, min, max)
}

/** Whether a region lies within another; 0 stands for a place that no rule names. */
export function liesWithin(code: number, whole: number): boolean {
  const [low, high] = regionRange(whole)
  return whole === 100000 || (code >= low && code <= high)
}
