import type { Answer, RecordedFact } from '@cgt/shared/records/recorded-fact'
import type { Purpose, PurposeOf } from '@cgt/shared/values/purpose'
import { type FieldKey, openField, sealField } from '../platform/field-cipher.ts'
import type { Random } from '../platform/id.ts'
import { type Key, tableName } from '../platform/table.ts'

/** A sensitive answer, sealed with its person's own key; what it is kept for can be read without it. */
export interface SealedAnswer {
  readonly sealed: string
  readonly purpose: Purpose
}

/** One fact as it is stored. */
export type StoredFact = Pick<RecordedFact, 'source' | 'asOf' | 'version'> &
  ({ readonly answer: Answer } | SealedAnswer)

export type StoredFacts = Readonly<Record<string, StoredFact>>

export const isSealed = (fact: StoredFact): fact is StoredFact & SealedAnswer => 'sealed' in fact

const placeOf = (row: Key, factKey: string) => ({
  table: tableName,
  ...row,
  field: `facts.${factKey}`,
})

/** What may not be stored as it is: sensitive answers that are not sealed yet. */
export const unsealed = (facts: StoredFacts, purposeOf: PurposeOf): ReadonlyMap<string, Purpose> =>
  new Map(
    Object.entries(facts).flatMap(([factKey, fact]) => {
      const purpose = isSealed(fact) ? undefined : purposeOf(factKey, fact.answer)
      return purpose ? [[factKey, purpose] as const] : []
    }),
  )

/** The same facts, those named sealed. */
export function sealFacts(
  facts: StoredFacts,
  named: ReadonlyMap<string, Purpose>,
  { key, row, random }: { readonly key: FieldKey; readonly row: Key; readonly random: Random },
): StoredFacts {
  const seal = (factKey: string, fact: StoredFact): StoredFact => {
    const purpose = named.get(factKey)
    if (!purpose || isSealed(fact)) return fact
    const { answer, ...known } = fact
    const text = JSON.stringify(answer)
    return { ...known, purpose, sealed: sealField(key, placeOf(row, factKey), text, { random }) }
  }
  return Object.fromEntries(
    Object.entries(facts).map(([factKey, fact]) => [factKey, seal(factKey, fact)]),
  )
}

/** A fact as its person told it. Throws when it was altered, or sealed for another place. */
export function openFact(
  factKey: string,
  fact: StoredFact,
  { key, row }: { readonly key: FieldKey | undefined; readonly row: Key },
): RecordedFact {
  const { source, asOf, version } = fact
  if (!isSealed(fact)) return { key: factKey, answer: fact.answer, source, asOf, version }
  if (!key) throw new Error('a sealed fact without its key')
  const answer = JSON.parse(openField(key, placeOf(row, factKey), fact.sealed)) as Answer
  return { key: factKey, answer, source, asOf, version }
}
