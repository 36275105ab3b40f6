import type { Dispute } from '@cgt/shared/training/dispute'
import type { DisputeOutcome } from '@cgt/shared/values/dispute-outcome'
import type { PersonKeys } from '../platform/person-keys.ts'
import { openReason } from '../platform/reason.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'

/** A dispute as it is stored: its words and those of its answer sealed. */
export interface StoredDispute extends Pick<Dispute, 'about' | 'at'> {
  readonly sealedText: string
  readonly answer: {
    readonly outcome: DisputeOutcome
    readonly at: number
    readonly by: string
    readonly sealedReason: string
  } | null
}

/** All that one person disputed of one training, the oldest first; only the last may be open. */
export interface Disputed {
  readonly personId: string
  readonly disputes: readonly StoredDispute[]
  /** Grows with every dispute and every answer; 0: nothing was disputed. */
  readonly version: number
}

export interface DisputeStore {
  readonly find: (noticeId: string, personId: string) => Promise<Disputed>
  /** Of everybody who disputed anything, in the order of their ids. */
  readonly ofNotice: (
    noticeId: string,
    page: { readonly limit: number; readonly after?: string },
  ) => Promise<{ readonly items: readonly Disputed[]; readonly next: string | null }>
  /** A row for a transaction; it fails there when it changed since it was read. */
  readonly changed: (
    noticeId: string,
    before: Disputed,
    disputes: readonly StoredDispute[],
  ) => Write
}

/** Where it is kept. */
export const disputeKey = (noticeId: string, personId: string): Key => ({
  pk: `NOTICE#${noticeId}`,
  sk: `DISPUTE#${personId}`,
})

/** Where the words belong that made a version. */
export const disputePlace = (noticeId: string, about: string, version: number) => ({
  about,
  object: `dispute:${noticeId}.${version}`,
})

/** The one that waits for an answer. */
export const openOf = ({ disputes }: Disputed): StoredDispute | undefined => {
  const last = disputes.at(-1)
  return last?.answer === null ? last : undefined
}

/** Each with its words: a dispute and its answer are a version each. */
export const shownDisputes = (
  keys: Pick<PersonKeys, 'find'>,
  noticeId: string,
  { personId, disputes }: Disputed,
): Promise<Dispute[]> =>
  Promise.all(
    disputes.map(async ({ about, at, sealedText, answer }, i) => {
      const opened = (version: number, sealed: string) =>
        openReason(keys, disputePlace(noticeId, personId, version), sealed)
      return {
        ...{ about, at, text: await opened(2 * i + 1, sealedText) },
        answer: answer && {
          outcome: answer.outcome,
          reason: await opened(2 * i + 2, answer.sealedReason),
          at: answer.at,
        },
      }
    }),
  )

export function openDisputeStore(table: Table): DisputeStore {
  return {
    find: async (noticeId, personId) =>
      ((await table.get(disputeKey(noticeId, personId))) as (Item & Disputed) | undefined) ?? {
        ...{ personId, disputes: [], version: 0 },
      },
    ofNotice: async (noticeId, { limit, after }) => {
      const items = (await table.list({
        ...{ pk: `NOTICE#${noticeId}`, begins: 'DISPUTE#', limit },
        ...(after !== undefined && { after: `DISPUTE#${after}` }),
      })) as unknown as readonly Disputed[]
      return { items, next: items[limit - 1]?.personId ?? null }
    },
    changed: (noticeId, { personId, version }, disputes) => ({
      put: { ...disputeKey(noticeId, personId), personId, disputes, version: version + 1 },
      only:
        version === 0
          ? { condition: 'attribute_not_exists(pk)' }
          : {
              condition: '#version = :version',
              names: { '#version': 'version' },
              values: { ':version': version },
            },
    }),
  }
}
