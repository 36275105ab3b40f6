import type { Parameter, ParameterValue } from './criterion.ts'
import { type Day, toDay } from './dates.ts'
import { regionsUp } from './regions.ts'

/** A parameter ready to be looked up: the value in force on a day, for a region or the nearest above it. */
export interface Lookup {
  readonly parameter: Parameter
  readonly on: (day: Day, region: number) => ParameterValue | undefined
  /** The days it changes on, and the regions that have values of their own. */
  readonly jumps: readonly number[]
}

export function lookup(parameter: Parameter): Lookup {
  const byRegion = new Map<number, { from: Day; to: Day; value: ParameterValue }[]>()
  for (const value of parameter.values) {
    const region = Number(value.region)
    const from = toDay(value.from) ?? Number.POSITIVE_INFINITY
    const to = value.to === undefined ? Number.POSITIVE_INFINITY : (toDay(value.to) ?? from)
    byRegion.set(region, [...(byRegion.get(region) ?? []), { from, to, value }])
  }
  for (const terms of byRegion.values()) terms.sort((a, b) => b.from - a.from)
  const days = [...byRegion.values()].flat().flatMap(({ from, to }) => [from, to + 1])
  return {
    parameter,
    jumps: [...byRegion.keys(), ...days.filter(Number.isFinite)],
    on: (day, region) => {
      for (const each of regionsUp(region)) {
        const term = byRegion.get(each)?.find(({ from, to }) => from <= day && day <= to)
        if (term) return term.value
      }
      return undefined
    },
  }
}
