import { Failure } from '@cgt/shared/http/failure'
import type { Asker } from '../platform/caller.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Command } from '../platform/command.ts'
import { openField, sealField } from '../platform/field-cipher.ts'
import { type Item, type Key, tableName, type Write } from '../platform/table.ts'
import type { SecondFactorDeps } from './show-code.ts'

/** What somebody is told who set up a second factor. */
export interface Confirmed {
  readonly recoveryCodes: string[]
  readonly steppedUpUntil: number
}

/** Who wishes it, on which device, by which code. */
export interface Confirming extends Pick<Asker, 'personId' | 'familyId'> {
  readonly code: string
  readonly command: Command
}

interface Kept {
  readonly answer: Confirmed
  readonly familyId: string
  readonly code: string
}

/** As long as a phone remembers a wish without an answer. */
const keptSeconds = 60 * 60

/** The answer to the last wish that was done. */
interface Told extends Item {
  readonly key: string
  /** Sealed with the person's own key. */
  readonly sealed: string
  /** Epoch seconds. */
  readonly ttl: number
}

const toldKey = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'TOLD-CODES' })

const place = (personId: string) => ({ table: tableName, ...toldKey(personId), field: 'sealed' })

/** A row for the transaction. Recovery codes lie nowhere in plain: their hashes stay, and for an hour the answer, sealed. */
export async function keepTold(
  { keys, clock, random }: SecondFactorDeps,
  { personId, familyId, code, command }: Confirming,
  answer: Confirmed,
): Promise<Write> {
  const text = JSON.stringify({ answer, familyId, code } satisfies Kept)
  const sealed = sealField(await keys.of(personId), place(personId), text, { random })
  const ttl = epochSeconds(clock) + keptSeconds
  return { put: { ...toldKey(personId), key: command.key, sealed, ttl } }
}

/** The answer that this very wish has already; on the device that wished it, and on no other. */
export async function toldBefore(
  { table, keys, clock }: SecondFactorDeps,
  { personId, familyId, code, command }: Confirming,
): Promise<Confirmed | undefined> {
  const told = (await table.get(toldKey(personId))) as Told | undefined
  if (told?.key !== command.key || told.ttl <= epochSeconds(clock)) return undefined
  const kept = JSON.parse(openField(await keys.of(personId), place(personId), told.sealed)) as Kept
  if (kept.familyId !== familyId) return undefined
  if (kept.code !== code) throw new Failure('keyReused')
  return kept.answer
}
