import { Failure } from '@cgt/shared/http/failure'
import { type Clock, epochSeconds } from './clock.ts'
import { seal, unseal } from './crypto.ts'
import type { Random } from './id.ts'
import type { Pause } from './pause.ts'
import type { Item, Key, Table } from './table.ts'

export interface WechatTokenDeps {
  readonly table: Table
  readonly clock: Clock
  readonly random: Random
  readonly pause: Pause
  readonly appId: string
  readonly secret: string
  /** Asks WeChat for a token. */
  readonly fetchToken: (signal: AbortSignal) => Promise<FreshToken>
}

export interface FreshToken {
  readonly token: string
  /** Seconds. */
  readonly expiresIn: number
}

interface Row {
  /** The token, readable only with the app's secret. */
  readonly sealed?: string
  readonly expiresAt?: number
  /** Epoch seconds; until then somebody is asking for a new one. */
  readonly askingUntil?: number
}

/** The app's one access_token, whichever of many processes asked for it. */
export interface WechatToken {
  /** Throws `wechatUnavailable` when `signal` ends the waiting, and what `fetchToken` throws. */
  readonly current: (signal: AbortSignal) => Promise<string>
  /** WeChat no longer takes this one; the next caller gets another. */
  readonly refused: (token: string) => Promise<void>
}

// WeChat hands out a new token in the last five minutes of the old one, and takes both meanwhile.
const renewBeforeSeconds = 120
/** Longer than the deadline of whoever asks; a process that died asking holds up no one for longer. */
const askingSeconds = 5
const lookAgainMs = 100

/** One row holds the token; who marks the row as asking is the one who asks. */
export function openWechatToken(deps: WechatTokenDeps): WechatToken {
  const { table, clock, random, pause, secret } = deps
  const key: Key = { pk: `WECHAT#${deps.appId}`, sk: 'TOKEN' }
  const now = () => epochSeconds(clock)
  const read = async () => (await table.get(key)) as (Item & Row) | undefined

  const usable = (row: Row | undefined): string | undefined =>
    row?.sealed && Number(row.expiresAt) > now() + renewBeforeSeconds
      ? unseal(secret, row.sealed)
      : undefined

  const mayAsk = async (): Promise<boolean> =>
    (await table.change(key, {
      update: 'SET askingUntil = :until',
      condition:
        '(attribute_not_exists(askingUntil) OR askingUntil <= :now) AND (attribute_not_exists(expiresAt) OR expiresAt <= :soon)',
      values: {
        ':until': now() + askingSeconds,
        ':now': now(),
        ':soon': now() + renewBeforeSeconds,
      },
    })) !== undefined

  const ask = async (signal: AbortSignal): Promise<string> => {
    const { token, expiresIn } = await deps.fetchToken(signal)
    await table.put({ ...key, sealed: seal(secret, token, random), expiresAt: now() + expiresIn })
    return token
  }

  return {
    current: async (signal) => {
      while (!signal.aborted) {
        const row = await read()
        const token = usable(row)
        if (token) return token
        const isAsked = Number(row?.askingUntil ?? 0) > now()
        if (!isAsked && (await mayAsk())) return ask(signal)
        await pause(lookAgainMs)
      }
      throw new Failure('wechatUnavailable')
    },
    refused: async (token) => {
      const row = await read()
      if (!row?.sealed || unseal(secret, row.sealed) !== token) return
      await table.change(key, {
        update: 'SET expiresAt = :gone',
        condition: 'sealed = :sealed',
        values: { ':gone': 0, ':sealed': row.sealed },
      })
    },
  }
}
