import type { MarkPart, Marks } from '@cgt/shared/training/passing'
import { manyRowsUnder } from '../platform/personal-data.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'

/** A mark as it was entered. */
export interface StoredMark {
  readonly part: MarkPart
  readonly mark: number
  /** Epoch seconds. */
  readonly at: number
  readonly by: string
  /** Why it is another than before; sealed. */
  readonly sealedReason: string | null
}

/** What one person came to in one training. */
export interface StoredResult {
  readonly personId: string
  /** Every mark ever entered, the oldest first: the last of each part counts. */
  readonly marks: readonly StoredMark[]
  /** The number of their certificate, once there is one. */
  readonly certificate: string | null
  readonly version: number
}

const resultFields = ['personId', 'marks', 'certificate'] as const
export type ResultIn = Pick<StoredResult, (typeof resultFields)[number]>

export interface ResultStore {
  /** Nothing was entered: an empty one. */
  readonly find: (noticeId: string, personId: string) => Promise<StoredResult>
  /** Of everybody of whom something was entered, one after the other, no more of each than counts. */
  readonly everybodyOf: (noticeId: string) => AsyncGenerator<ResultIn>
  /** A row for a transaction; it fails there when it changed since it was read. */
  readonly changed: (noticeId: string, before: StoredResult, after: StoredResult) => Write
}

/** Where it is kept. */
export const resultKey = (noticeId: string, personId: string): Key => ({
  pk: `NOTICE#${noticeId}`,
  sk: `RESULT#${personId}`,
})

export const marksOf = ({ marks }: Pick<StoredResult, 'marks'>): Marks => {
  const last = (part: MarkPart) => marks.filter((one) => one.part === part).at(-1)?.mark ?? null
  return { theory: last('theory'), practical: last('practical') }
}

/** Where the reason of a mark belongs. */
export const markPlace = (noticeId: string, personId: string, version: number) => ({
  about: personId,
  object: `mark:${noticeId}.${version}`,
})

export function openResultStore(table: Table): ResultStore {
  return {
    find: async (noticeId, personId) =>
      ((await table.get(resultKey(noticeId, personId))) as (Item & StoredResult) | undefined) ?? {
        personId,
        marks: [],
        certificate: null,
        version: 0,
      },
    everybodyOf: async function* (noticeId) {
      for await (const row of manyRowsUnder(table, `NOTICE#${noticeId}`, 'RESULT#', resultFields))
        yield row as Item & ResultIn
    },
    changed: (noticeId, before, { personId, marks, certificate }) => ({
      put: {
        ...resultKey(noticeId, personId),
        personId,
        marks,
        certificate,
        version: before.version + 1,
      },
      only:
        before.version === 0
          ? { condition: 'attribute_not_exists(pk)' }
          : {
              condition: '#version = :version',
              names: { '#version': 'version' },
              values: { ':version': before.version },
            },
    }),
  }
}
