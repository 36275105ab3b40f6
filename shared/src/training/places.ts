import type { Session } from './notice.ts'

/** The bucket of everybody whom the notice is for. */
export const openBucket = '0'

/** How many places of one bucket are in which hands; `waiting`: who waits and could have one. */
export interface Bucket {
  readonly id: string
  readonly capacity: number
  readonly free: number
  readonly offered: number
  readonly booked: number
  readonly waiting: number
}

const empty = (id: string, capacity: number): Bucket => ({
  id,
  capacity,
  free: capacity,
  offered: 0,
  booked: 0,
  waiting: 0,
})

/** The buckets of a session before anybody asks: those kept for some, and what is left. */
export function bucketsOf({ places, buckets }: Session): readonly Bucket[] {
  const kept = buckets.reduce((sum, bucket) => sum + bucket.places, 0)
  return [
    ...buckets.map((bucket, i) => empty(`${i + 1}`, bucket.places)),
    empty(openBucket, places - kept),
  ]
}

/** The bucket to take a place from: one kept for them before the open one. `fits` stands in that order. */
export const freeFor = (buckets: readonly Bucket[], fits: readonly string[]): Bucket | undefined =>
  fits
    .flatMap((id) => buckets.find((bucket) => bucket.id === id) ?? [])
    .find(({ free }) => free > 0)

/** What every bucket keeps to at every moment; in words where it does not. */
export function brokenPlaces({ id, capacity, free, offered, booked, waiting }: Bucket): string[] {
  const faults: readonly [boolean, string][] = [
    [
      free + offered + booked !== capacity,
      `bucket ${id}: ${free} + ${offered} + ${booked} ≠ ${capacity}`,
    ],
    [Math.min(free, offered, booked, waiting) < 0, `bucket ${id}: below none`],
    [free > 0 && waiting > 0, `bucket ${id}: ${free} free while ${waiting} wait`],
  ]
  return faults.flatMap(([broken, words]) => (broken ? [words] : []))
}
