/** What `getNotice` tells of one bucket. */
export interface BucketLeft {
  readonly id: string
  readonly capacity: number
  readonly free: number
  readonly waiting: number
}

/** All the buckets of a session together. Who waits for several of them is told of in each: the most is shown. */
export const taken = (left: readonly BucketLeft[]) => ({
  places: left.reduce((sum, { capacity }) => sum + capacity, 0),
  taken: left.reduce((sum, { capacity, free }) => sum + capacity - free, 0),
  waiting: Math.max(0, ...left.map(({ waiting }) => waiting)),
})
