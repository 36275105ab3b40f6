import { Failure } from '@cgt/shared/http/failure'
import type { Clock } from './clock.ts'
import { type LoginKey, loginHash } from './login-key.ts'
import type { Table } from './table.ts'

/** A bucket of tokens: so many at once, and one back at a time, all of them `inSeconds` after the last. */
export interface Limit {
  readonly name: string
  readonly most: number
  readonly inSeconds: number
}

/** Takes a token of a subject's bucket. Throws `tooOften` when none is left. */
export type TakeToken = (limit: Limit, subject: string) => Promise<void>

/** Takes a token too; false when none is left. */
export const withinLimit = async (
  take: TakeToken,
  limit: Limit,
  subject: string,
): Promise<boolean> => {
  try {
    await take(limit, subject)
    return true
  } catch (error) {
    if (error instanceof Failure && error.code === 'tooOften') return false
    throw error
  }
}

/** For what nobody asks for: what the cloud does of its own accord. */
export const unlimited: TakeToken = async () => {}

export interface RateLimitDeps {
  readonly table: Table
  readonly clock: Clock
  /** Keys the hash of the subject: the row does not tell whose it is. */
  readonly loginKey: LoginKey
}

/**
 * One row for each subject holds when its bucket will be full again; a token taken moves that moment
 * on. Each way of taking one is a single conditional write, so that many at once take no token twice.
 */
export function openRateLimit({ table, clock, loginKey }: RateLimitDeps): TakeToken {
  return async ({ name, most, inSeconds }, subject) => {
    const key = { pk: `LIMIT#${loginHash(loginKey, 'limit', name, subject)}`, sk: 'LIMIT' }
    const now = clock.now()
    const forOne = (inSeconds * 1000) / most
    const take = (fullAt: string, condition: string, values: Readonly<Record<string, number>>) =>
      table.change(key, {
        update: `SET fullAt = ${fullAt} + :forOne, #ttl = :ttl`,
        condition,
        names: { '#ttl': 'ttl' },
        values: {
          ':now': now,
          ':forOne': forOne,
          ':ttl': Math.ceil(now / 1000) + inSeconds,
          ...values,
        },
      })
    const taken =
      (await take(':now', 'attribute_not_exists(fullAt) OR fullAt <= :now', {})) ??
      (await take('fullAt', 'fullAt > :now AND fullAt <= :last', {
        ':last': now + (most - 1) * forOne,
      }))
    if (!taken) throw new Failure('tooOften')
  }
}
