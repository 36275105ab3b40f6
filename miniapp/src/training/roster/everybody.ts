import { api } from '../api'
import type { Listed } from './listed'

const atOnce = 100

/** Everybody who ever enrolled in a session, page by page; `onMore`: how many there are so far. */
export async function everybody(
  at: { readonly noticeId: string; readonly sessionId: string },
  onMore: (count: number) => void,
): Promise<readonly Listed[]> {
  const all: Listed[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await api.listEnrolments({ ...at, limit: atOnce, ...(cursor && { cursor }) })
    all.push(...page.items)
    onMore(all.length)
    cursor = page.next
  }
  return all
}
