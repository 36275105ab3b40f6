import { type Matter, type Message, mostCounted } from '@cgt/shared/messages/message'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Item, Table } from '../platform/table.ts'

/** What a message is made from; sent twice, it is the same message. */
export interface Sent {
  readonly eventId: string
  /** When it happened, in epoch milliseconds. */
  readonly at: number
  readonly matter: Matter
}

interface Page {
  readonly limit: number
  readonly after?: string
}

export interface MessageStore {
  /** To who is not here any more, nothing is sent. */
  readonly send: (personId: string, sent: Sent) => Promise<void>
  /** Newest first. */
  readonly list: (
    personId: string,
    page: Page,
  ) => Promise<{ readonly items: readonly Message[]; readonly next: string | null }>
  /** Counts to `mostCounted` and no further. */
  readonly countUnread: (personId: string) => Promise<number>
  readonly read: (personId: string, messageId: string) => Promise<void>
  /** That message and every older one. */
  readonly readFrom: (personId: string, newest: string) => Promise<void>
}

const keptSeconds = 180 * 86_400
const endOfTime = 9_999_999_999_999

/** The newest comes first in the order of keys. */
const idOf = ({ eventId, at }: Sent): string =>
  `${String(endOfTime - at).padStart(13, '0')}-${eventId}`
const secondsOf = (messageId: string): number =>
  Math.floor((endOfTime - Number(messageId.slice(0, 13))) / 1000)

/** There as long as the person has an account. */
const accountKey = (personId: string) => ({ pk: `PERSON#${personId}`, sk: 'PERSON' })
/** Where everything told to a person lies. */
export const inbox = (personId: string) => `INBOX#${personId}`
const unreadPrefix = 'UNREAD#'
const messageKey = (personId: string, id: string) => ({ pk: inbox(personId), sk: `MESSAGE#${id}` })
/** A message is unread as long as this row is there: reading takes one write, done twice or not. */
const unreadKey = (personId: string, id: string) => ({
  pk: inbox(personId),
  sk: `${unreadPrefix}${id}`,
})

type Row = Item & { readonly id: string; readonly matter: Matter; readonly ttl: number }

export function openMessageStore(table: Table, clock: Clock): MessageStore {
  const kept = ({ ttl }: Row): boolean => ttl > epochSeconds(clock)

  const unread = async (personId: string, { limit, after }: Page): Promise<readonly Row[]> => {
    const from = after === undefined ? {} : { after: `${unreadPrefix}${after}` }
    const rows = await table.list({ pk: inbox(personId), begins: unreadPrefix, limit, ...from })
    return (rows as readonly Row[]).filter(kept)
  }

  return {
    send: async (personId, sent) => {
      const id = idOf(sent)
      const ttl = Math.floor(sent.at / 1000) + keptSeconds
      const sentNow = await table.together([
        { check: accountKey(personId), only: { condition: 'attribute_exists(pk)' } },
        {
          put: { ...messageKey(personId, id), id, matter: sent.matter, ttl },
          only: { condition: 'attribute_not_exists(pk)' },
        },
        { put: { ...unreadKey(personId, id), id, ttl } },
      ])
      if (sentNow || !(await table.get(accountKey(personId)))) return
      // It was there already, or another transaction was in the way: then it is tried again later.
      if (!(await table.get(messageKey(personId, id)))) throw new Error('not sent')
    },
    list: async (personId, { limit, after }) => {
      const from = after === undefined ? {} : { after: `MESSAGE#${after}` }
      const rows = (await table.list({
        pk: inbox(personId),
        begins: 'MESSAGE#',
        limit,
        ...from,
      })) as readonly Row[]
      const stillUnread = new Set(
        (await unread(personId, { limit, ...(after !== undefined && { after }) })).map(
          ({ id }) => id,
        ),
      )
      const items = rows
        .filter(kept)
        .map(({ id, matter }) => ({ id, at: secondsOf(id), unread: stillUnread.has(id), matter }))
      // What is past its time is older than all that is not.
      const isLast = items.length < limit
      return { items, next: isLast ? null : (items.at(-1)?.id ?? null) }
    },
    countUnread: async (personId) => (await unread(personId, { limit: mostCounted })).length,
    read: (personId, messageId) => table.remove(unreadKey(personId, messageId)),
    readFrom: async (personId, newest) => {
      await table.remove(unreadKey(personId, newest))
      for (let rows: readonly Row[] | undefined; rows?.length !== 0; ) {
        rows = await unread(personId, { limit: mostCounted, after: newest })
        await Promise.all(rows.map(({ id }) => table.remove(unreadKey(personId, id))))
      }
    },
  }
}
