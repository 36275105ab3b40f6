import { createHash } from 'node:crypto'
import type { World } from '../world.ts'

// What every slice that keeps something sensitive shows, in one line:
//
//   expect(seek([{ field: 'account number', value }], await keptBy(world))).toEqual([])

/** A value that is like no other, told to the product in one sensitive field. */
export interface Canary {
  readonly field: string
  readonly value: string
  /** It cannot be guessed, so that its hash tells nobody anything. */
  readonly random?: true
  /** Where it may stand, by a place's name: what its reader is to be told in words. */
  readonly mayStand?: RegExp
}

/** A text in which no canary may be found. */
export interface Place {
  readonly name: string
  readonly text: string
}

/** What a value looks like to whoever can guess it: hashed without a key. */
function hashes(value: string): readonly string[] {
  const digest = createHash('sha256').update(value).digest()
  return [digest.toString('hex'), digest.toString('base64url'), unpadded(digest)]
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

/** What one value may look like: as it is, or as other alphabets write it. */
function spellings({ value, random }: Canary): readonly string[] {
  const bytes = Buffer.from(value)
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    unpadded(bytes),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    ...(random ? [] : hashes(value)),
  ]
}

/** Every canary that stands where it must not, in words. */
export function seek(canaries: readonly Canary[], places: readonly Place[]): readonly string[] {
  const sought = canaries.map((canary) => ({ ...canary, spelt: spellings(canary) }))
  return places.flatMap(({ name, text }) =>
    sought
      .filter(
        ({ spelt, mayStand }) => spelt.some((one) => text.includes(one)) && !mayStand?.test(name),
      )
      .map(({ field }) => `${field} stands in ${name}`),
  )
}

/** Everything that is kept or told to machines: each row, all that the stream ever told, the log. */
export async function keptBy(world: World): Promise<readonly Place[]> {
  const rows = [...(await world.state.rows())].map(([name, row]) => ({
    name: `the row ${name}`,
    text: JSON.stringify(row),
  }))
  const told = (await world.events.history()).map(({ dynamodb }) => ({
    name: `the stream, of ${dynamodb?.Keys?.pk?.S} ${dynamodb?.Keys?.sk?.S}`,
    text: JSON.stringify(dynamodb),
  }))
  return [...rows, ...told, { name: 'the log', text: world.logged() }]
}
