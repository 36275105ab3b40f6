import { largestPage } from '@cgt/shared/http/page'

interface PageOf<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/** All of a list, page after page; `onMore`: how many there are so far. */
export async function everyPage<Item>(
  ask: (from: { readonly limit: number; readonly cursor?: string }) => Promise<PageOf<Item>>,
  onMore: (count: number) => void = () => undefined,
): Promise<readonly Item[]> {
  const all: Item[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await ask({ limit: largestPage, ...(cursor && { cursor }) })
    all.push(...page.items)
    onMore(all.length)
    cursor = page.next
  }
  return all
}
