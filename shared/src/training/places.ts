import type { Session } from './notice.ts'

/** The bucket of everybody whom the notice is for. */
export const openBucket = '0'

/** How many places of one bucket are in which hands; `held`: back, until their day; `waiting`: who waits and could have one. */
export interface Bucket {
  readonly id: string
  readonly capacity: number
  readonly held: number
  readonly free: number
  readonly offered: number
  readonly booked: number
  readonly waiting: number
}

const unasked = (id: string, capacity: number, held: number): Bucket => ({
  id,
  capacity,
  held,
  free: capacity - held,
  offered: 0,
  booked: 0,
  waiting: 0,
})

type Divided = Pick<Session, 'places' | 'buckets' | 'reserves'>

/** How many places each bucket has: those kept for some, and what is left. */
export function capacitiesOf({ places, buckets }: Divided): ReadonlyMap<string, number> {
  const kept = buckets.map((bucket, i): [string, number] => [`${i + 1}`, bucket.places])
  const left = places - kept.reduce((sum, [, count]) => sum + count, 0)
  return new Map([...kept, [openBucket, left]])
}

/** How many of a bucket are held back. */
export const heldOf = ({ reserves }: Divided, id: string): number =>
  reserves.reduce((sum, one) => (one.bucket === id ? sum + one.places : sum), 0)

/** The buckets of a session before anybody asks. */
export const bucketsOf = (session: Divided): readonly Bucket[] =>
  [...capacitiesOf(session)].map(([id, capacity]) => unasked(id, capacity, heldOf(session, id)))

/** The bucket to take a place from: one kept for them before the open one. `fits` stands in that order. */
export const freeFor = (buckets: readonly Bucket[], fits: readonly string[]): Bucket | undefined =>
  fits
    .flatMap((id) => buckets.find((bucket) => bucket.id === id) ?? [])
    .find(({ free }) => free > 0)

/** What every bucket keeps to at every moment; in words where it does not. */
export function brokenPlaces(bucket: Bucket): string[] {
  const { id, capacity, held, free, offered, booked, waiting } = bucket
  const faults: readonly [boolean, string][] = [
    [
      held + free + offered + booked !== capacity,
      `bucket ${id}: ${held} + ${free} + ${offered} + ${booked} ≠ ${capacity}`,
    ],
    [Math.min(held, free, offered, booked, waiting) < 0, `bucket ${id}: below none`],
    [free > 0 && waiting > 0, `bucket ${id}: ${free} free while ${waiting} wait`],
  ]
  return faults.flatMap(([broken, words]) => (broken ? [words] : []))
}
