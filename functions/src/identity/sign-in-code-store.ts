import type { Item, Table, Write } from '../platform/table.ts'

/** The last code sent to a phone, and how many were sent since its first day began. */
export interface SentCode {
  readonly phoneHash: string
  /** Absent once it was used. */
  readonly codeHash?: string
  readonly sentAt: number
  readonly expiresAt: number
  readonly tries: number
  readonly countedFrom: number
  readonly sentCount: number
}

const keyOf = (phoneHash: string) => ({ pk: `CODE#${phoneHash}`, sk: 'CODE' })
const countedSeconds = 86_400

export interface SignInCodeStore {
  readonly find: (phoneHash: string) => Promise<SentCode | undefined>
  /** False when another code was sent since `former` was read. */
  readonly replace: (former: SentCode | undefined, code: SentCode) => Promise<boolean>
  /** Counts one try, before the code is looked at; nothing when none is left or it has expired. */
  readonly tryOnce: (phoneHash: string, now: number) => Promise<SentCode | undefined>
  /** A row for a transaction; it fails there when the code was used already. */
  readonly usedUp: (phoneHash: string, codeHash: string) => Write
}

const mostTries = 5

export function openSignInCodeStore(table: Table): SignInCodeStore {
  return {
    find: async (phoneHash) => (await table.get(keyOf(phoneHash))) as (Item & SentCode) | undefined,
    replace: (former, code) =>
      table.put(
        { ...keyOf(code.phoneHash), ...code, ttl: code.countedFrom + countedSeconds },
        former
          ? { condition: 'sentAt = :sentAt', values: { ':sentAt': former.sentAt } }
          : { condition: 'attribute_not_exists(pk)' },
      ),
    tryOnce: async (phoneHash, now) =>
      (await table.change(keyOf(phoneHash), {
        update: 'SET tries = tries + :one',
        condition: 'attribute_exists(codeHash) AND expiresAt > :now AND tries < :most',
        values: { ':one': 1, ':now': now, ':most': mostTries },
      })) as (Item & SentCode) | undefined,
    usedUp: (phoneHash, codeHash) => ({
      key: keyOf(phoneHash),
      change: {
        update: 'REMOVE codeHash',
        condition: 'codeHash = :codeHash',
        values: { ':codeHash': codeHash },
      },
    }),
  }
}
