import type {
  FactDef,
  FactInput,
  FactKey,
  FactRecord,
  Facts,
  FactValue,
} from '@cgt/shared/eligibility/fact'
import { createStored } from '../platform/stored'

/** What a person told this phone. It stays here until they say otherwise. */
export const phoneFacts = createStored<Facts>('facts', {})

/** Where a fact stands: under its key, or in one record of a list. */
export interface FactPlace {
  readonly fact: FactKey
  readonly in?: { readonly list: FactKey; readonly record: number }
}

/** Where an answer about `def` belongs; a record's fact need not carry the list's name in its key. */
export const placeOf = ({ key, subject }: FactDef, record: number | undefined): FactPlace =>
  record === undefined ? { fact: key } : { fact: key, in: { list: subject, record } }

/** A place in one word: `cert.level#0`. */
export const placeKey = ({ fact, in: within }: FactPlace): string =>
  within ? `${fact}#${within.record}` : fact

const fieldOf = (fact: FactKey, list: FactKey) =>
  fact.startsWith(`${list}.`) ? fact.slice(list.length + 1) : fact

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

export function factAt(facts: Facts, { fact, in: within }: FactPlace): FactInput | undefined {
  if (!within) return facts[fact]
  return recordsOf(facts, within.list)[within.record]?.[fieldOf(fact, within.list)]
}

const without = <Value>(values: Readonly<Record<string, Value>>, key: string) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== key))

/** The facts with this one put in its place; `undefined` takes it away. A record that is gone stays gone. */
export function withFact(facts: Facts, place: FactPlace, input: FactInput | undefined): Facts {
  const { fact, in: within } = place
  if (!within) return input === undefined ? without(facts, fact) : { ...facts, [fact]: input }
  const { list } = within
  const field = fieldOf(fact, list)
  const known = recordsOf(facts, list)
  if (!known[within.record]) return facts
  const records = known.map((one, index) => {
    if (index !== within.record) return one
    const rest = without(one, field)
    return input === undefined ? rest : { ...rest, [field]: input }
  })
  const whole = facts[list]
  const kept = typeof whole === 'object' && 'value' in whole ? whole : {}
  return { ...facts, [list]: { ...kept, value: records } }
}
