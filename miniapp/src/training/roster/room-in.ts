import { openBucket } from '@cgt/shared/training/places'
import type { BucketLeft } from './bucket-count'

/** What somebody finds who is taken to a session: a place, one if they are among those it is kept for, or the queue. */
export function roomIn(left: readonly BucketLeft[]): string {
  const free = left.reduce((sum, one) => sum + one.free, 0)
  const isOpen = left.some((one) => one.id === openBucket && one.free > 0)
  if (isOpen) return `还有 ${free} 个名额，换过去就报上`
  if (free > 0) return `只剩 ${free} 个专留名额：对得上就报上，对不上排在队尾`
  const waiting = Math.max(0, ...left.map((one) => one.waiting))
  return waiting > 0 ? `满了，换过去排在队尾，前面 ${waiting} 人` : '满了，换过去排队，前面没有人'
}
