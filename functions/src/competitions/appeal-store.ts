import type { Appeal, AppealGrounds } from '@cgt/shared/competitions/appeal'
import type { PersonKeys } from '../platform/person-keys.ts'
import { rowsUnder } from '../platform/personal-data.ts'
import { openReason } from '../platform/reason.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { unchanged } from './judge-store.ts'

/** What an instance said, sealed for who appealed. */
export interface StoredDecision {
  readonly upheld: boolean
  /** Who decided, as `holderOf` has it. */
  readonly by: string
  readonly at: number
  readonly sealedWords: string
}

/** An appeal as it is stored: all words sealed. */
export interface StoredAppeal extends Pick<Appeal, 'id' | 'at' | 'againUntil'> {
  readonly grounds: AppealGrounds
  readonly sealedWords: string
  readonly first: StoredDecision | null
  readonly again: { readonly at: number; readonly sealedWords: string } | null
  readonly second: StoredDecision | null
}

/** All appeals of one person in one event, the oldest first; only the last may be undecided. */
export interface Appealed {
  readonly personId: string
  readonly appeals: readonly StoredAppeal[]
  /** Grows with everything that happens to them; 0: there is none. */
  readonly version: number
}

interface Page {
  readonly limit: number
  readonly after?: string
}

export interface AppealStore {
  readonly find: (event: string, personId: string) => Promise<Appealed>
  readonly ofEvent: (event: string) => Promise<readonly Appealed[]>
  readonly some: (
    event: string,
    page: Page,
  ) => Promise<{ readonly items: readonly Appealed[]; readonly next: string | null }>
  /** A row for a transaction; it fails there when it changed since it was read. */
  readonly changed: (event: string, before: Appealed, appeals: readonly StoredAppeal[]) => Write
  readonly remove: (event: string, personId: string) => Promise<void>
}

const pkOf = (event: string) => `CONTEST#${event}`
const keyOf = (event: string, personId: string): Key => ({
  pk: pkOf(event),
  sk: `APPEAL#${personId}`,
})

/** Whether it waits for a decision. */
export const isUndecided = ({ first, again, second }: StoredAppeal): boolean =>
  first === null || (again !== null && second === null)

/** Whether the second instance may still be asked for. */
export const mayGoOn = ({ againUntil, again }: StoredAppeal, at: number): boolean =>
  again === null && againUntil !== null && at < againUntil

export type AppealPart = 'words' | 'first' | 'again' | 'second'

/** Where words of an appeal belong. */
export const appealPlace = (about: string, id: string, part: AppealPart) => ({
  about,
  object: `appeal:${id}.${part}`,
})

/** Appeals with their words. */
export const shownAppeals = (
  keys: Pick<PersonKeys, 'find'>,
  { personId, appeals }: Appealed,
): Promise<Appeal[]> =>
  Promise.all(
    appeals.map(async (one) => {
      const { id, grounds, at, againUntil, first, again, second } = one
      const opened = (part: AppealPart, sealed: string) =>
        openReason(keys, appealPlace(personId, id, part), sealed)
      const decided = async (part: 'first' | 'second', said: StoredDecision | null) =>
        said && { upheld: said.upheld, at: said.at, words: await opened(part, said.sealedWords) }
      return {
        ...{ id, grounds, at, againUntil, words: await opened('words', one.sealedWords) },
        first: await decided('first', first),
        again: again && { at: again.at, words: await opened('again', again.sealedWords) },
        second: await decided('second', second),
      }
    }),
  )

export function openAppealStore(table: Table): AppealStore {
  return {
    find: async (event, personId) =>
      ((await table.get(keyOf(event, personId))) as (Item & Appealed) | undefined) ?? {
        ...{ personId, appeals: [], version: 0 },
      },
    ofEvent: async (event) => {
      const found: Appealed[] = []
      for await (const row of rowsUnder(table, pkOf(event), 'APPEAL#'))
        found.push(row as Item & Appealed)
      return found
    },
    some: async (event, { limit, after }) => {
      const from = after === undefined ? {} : { after: `APPEAL#${after}` }
      const items = (await table.list({
        ...{ pk: pkOf(event), begins: 'APPEAL#', limit, ...from },
      })) as unknown as readonly Appealed[]
      return { items, next: items[limit - 1]?.personId ?? null }
    },
    changed: (event, { personId, version }, appeals) => ({
      put: { ...keyOf(event, personId), personId, appeals, version: version + 1 },
      only: unchanged(version),
    }),
    remove: (event, personId) => table.remove(keyOf(event, personId)),
  }
}
