import type { FactInput, FactKey, FactRecord, Facts, FactValue } from '@cgt/shared/eligibility/fact'
import { createStored } from '../platform/stored'

/** What a person told this phone. It stays here until they say otherwise. */
export const phoneFacts = createStored<Facts>('facts', {})

/** Where a fact stands: under its key, or in one record of a list. */
export interface FactPlace {
  readonly fact: FactKey
  readonly record?: number
}

const listOf = (fact: FactKey) => fact.slice(0, fact.indexOf('.'))
const fieldOf = (fact: FactKey) => fact.slice(fact.indexOf('.') + 1)

export const isDeclined = (input: FactInput | undefined): boolean =>
  typeof input === 'object' && !Array.isArray(input) && 'declined' in input

/** The bare value, without source and date; `undefined` when unknown or declined. */
export function knownValue(input: FactInput | undefined): FactValue | undefined {
  if (input === undefined || isDeclined(input)) return undefined
  return typeof input === 'object' && 'value' in input ? input.value : (input as FactValue)
}

/** The records of a list; none when it is unknown. */
export const recordsOf = (facts: Facts, list: FactKey): readonly FactRecord[] => {
  const value = knownValue(facts[list])
  return Array.isArray(value) ? (value as readonly FactRecord[]) : []
}

export function factAt(facts: Facts, { fact, record }: FactPlace): FactInput | undefined {
  return record === undefined
    ? facts[fact]
    : recordsOf(facts, listOf(fact))[record]?.[fieldOf(fact)]
}

const without = <Value>(values: Readonly<Record<string, Value>>, key: string) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== key))

/** The facts with this one put in its place; `undefined` takes it away. */
export function withFact(facts: Facts, place: FactPlace, input: FactInput | undefined): Facts {
  const { fact, record } = place
  if (record === undefined)
    return input === undefined ? without(facts, fact) : { ...facts, [fact]: input }
  const list = listOf(fact)
  const records = recordsOf(facts, list).map((known, index) => {
    if (index !== record) return known
    const rest = without(known, fieldOf(fact))
    return input === undefined ? rest : { ...rest, [fieldOf(fact)]: input }
  })
  const whole = facts[list]
  const kept = typeof whole === 'object' && 'value' in whole ? whole : {}
  return { ...facts, [list]: { ...kept, value: records } }
}
