import type { Session } from '@cgt/shared/training/notice'
import { rowsUnder } from '../platform/personal-data.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { sessionKey } from './enrolment-store.ts'

/** Places of one bucket that are held back until their day. */
export interface HeldBack {
  readonly noticeId: string
  readonly sessionId: string
  readonly bucket: string
  /** Tells two of one bucket and moment apart. */
  readonly id: string
  /** Epoch seconds. */
  readonly opensAt: number
  /** How many are held still. */
  readonly places: number
}

export interface ReserveStore {
  readonly due: (now: number) => AsyncGenerator<HeldBack>
  readonly find: (one: HeldBack) => Promise<HeldBack | undefined>
  /** Rows for a transaction: what a session holds back from the beginning. */
  readonly held: (noticeId: string, session: Session) => readonly Write[]
  readonly holding: (one: HeldBack) => Write
  /** A row for a transaction; it fails there when others were let go meanwhile. */
  readonly letGo: (one: HeldBack, places: number) => Write
}

const open = 'RESERVES#open'
const keyOf = ({ noticeId, sessionId, bucket, id, opensAt }: HeldBack): Key => ({
  pk: open,
  sk: `${String(opensAt).padStart(11, '0')}#${sessionKey(noticeId, sessionId)}#${bucket}#${id}`,
})

const stillHolds = (places: number) => ({
  condition: '#places = :before',
  names: { '#places': 'places' },
  values: { ':before': places },
})

export function openReserveStore(table: Table): ReserveStore {
  const holding = (one: HeldBack): Write => ({ put: { ...keyOf(one), ...one } })
  return {
    due: async function* (now) {
      for await (const row of rowsUnder(table, open)) {
        const one = row as Item & HeldBack
        if (one.opensAt > now) return
        yield one
      }
    },
    find: async (one) => (await table.get(keyOf(one))) as (Item & HeldBack) | undefined,
    held: (noticeId, session) =>
      session.reserves.map((reserve, i) =>
        holding({ ...reserve, noticeId, sessionId: session.id, id: `${i}` }),
      ),
    holding,
    letGo: (one, places) => {
      const only = stillHolds(one.places)
      const left = one.places - places
      return left === 0
        ? { remove: keyOf(one), only }
        : { put: { ...one, ...keyOf(one), places: left }, only }
    },
  }
}
