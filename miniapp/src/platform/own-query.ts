import { type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { session } from './session'
import { useStored } from './stored'

/** What the signed-in person asked of the cloud, by what it is about. Nobody sees what another asked. */
const own = 'own'
const keyOf = (personId: string | undefined, about: readonly string[]) => [own, personId, ...about]

interface Often {
  /** Again and again while one looks, so many milliseconds apart. */
  readonly every?: number
}

/** Asked for once somebody is signed in; `fresh`: again on every page, as others change it too. */
export function useOwn<Answer>(
  about: readonly string[],
  ask: () => Promise<Answer>,
  { fresh = false, every }: Often & { readonly fresh?: boolean } = {},
) {
  const personId = useStored(session)?.personId
  return useQuery({
    queryKey: keyOf(personId, about),
    queryFn: ask,
    enabled: personId !== undefined,
    ...(fresh && { staleTime: 0 }),
    ...(every !== undefined && { refetchInterval: every }),
  })
}

interface PageOf<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/** A list in pages; `enabled`: there is something to ask for. */
export function useOwnPages<Page extends PageOf<unknown>>(
  about: readonly string[],
  ask: (from: { readonly cursor?: string }) => Promise<Page>,
  { enabled = true, every }: Often & { readonly enabled?: boolean } = {},
) {
  const personId = useStored(session)?.personId
  const query = useInfiniteQuery({
    queryKey: keyOf(personId, about),
    queryFn: ({ pageParam }) => ask(pageParam === null ? {} : { cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: enabled && personId !== undefined,
    ...(every !== undefined && { refetchInterval: every, staleTime: 0 }),
  })
  const items: Page['items'] | undefined = query.data?.pages.flatMap(({ items }) => items)
  return { ...query, items }
}

/** What has changed is asked for again. */
export const askAgain = (queries: QueryClient, ...about: readonly string[]): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) =>
      queryKey[0] === own && about.some((name) => String(queryKey[2]) === name),
  })

/** Forgets what anybody asked. */
export const forgetOwn = (queries: QueryClient): void => queries.removeQueries({ queryKey: [own] })
