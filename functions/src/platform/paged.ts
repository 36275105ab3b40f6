import { largestPage } from '@cgt/shared/http/page'
import type { Cursors } from './cursor.ts'

interface Query {
  readonly cursor?: string
  readonly limit?: number
}

interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/**
 * Asks a store for a page where a former one ended. `boundTo`: the operation, the caller and the
 * query, so that a cursor leads nowhere for anybody or anything else. Throws `invalidCursor`.
 */
export async function paged<T>(
  cursors: Cursors,
  boundTo: readonly string[],
  { cursor, limit = largestPage }: Query,
  ask: (page: { readonly limit: number; readonly after?: string }) => Promise<Page<T>>,
): Promise<{ readonly items: T[]; readonly next: string | null }> {
  const from = cursor === undefined ? {} : { after: cursors.open(boundTo, cursor) }
  const { items, next } = await ask({ limit, ...from })
  return { items: [...items], next: next === null ? null : cursors.sign(boundTo, next) }
}
