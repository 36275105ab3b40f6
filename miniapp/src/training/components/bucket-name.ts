import type { Session } from '@cgt/shared/training/notice'

/** What the places of a bucket are called. */
export const bucketName = ({ buckets }: Session, id: string): string =>
  buckets[Number(id) - 1]?.label ?? (buckets.length > 0 ? '不限' : '名额')
