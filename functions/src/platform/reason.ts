import { openField, sealField } from './field-cipher.ts'
import type { Random } from './id.ts'
import type { PersonKeys } from './person-keys.ts'
import { tableName } from './table.ts'

/** Whom a reason is about, and the audit's object that it belongs to. */
export interface ReasonPlace {
  readonly about: string
  readonly object: string
}

const placeOf = ({ object }: ReasonPlace) => ({
  table: tableName,
  pk: 'AUDIT',
  sk: object,
  field: 'reason',
})

export interface ReasonDeps {
  readonly keys: PersonKeys
  readonly random: Random
}

/** Seals a reason with the key of the person it is about: erasing the person leaves it unreadable. */
export const sealReason = async (
  { keys, random }: ReasonDeps,
  place: ReasonPlace,
  text: string,
): Promise<string> => sealField(await keys.of(place.about), placeOf(place), text, { random })

/** The words again; nothing once that person was erased. */
export async function openReason(
  keys: Pick<PersonKeys, 'find'>,
  place: ReasonPlace,
  sealed: string,
): Promise<string | null> {
  const key = await keys.find(place.about)
  return key ? openField(key, placeOf(place), sealed) : null
}
