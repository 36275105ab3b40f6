import { Secret, TOTP } from 'otpauth'
import type { Random } from '../platform/id.ts'

const stepSeconds = 30
/** Clocks of phones go wrong by up to one step either way. */
const drift = 1

const generator = (base32: string, label = '') =>
  new TOTP({
    issuer: '产改通',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: stepSeconds,
    secret: Secret.fromBase32(base32),
  })

/** 20 random bytes in base32. */
export const newSecret = (random: Random): string => base32Of(random(20))

/** Letters and digits that cannot be mistaken for each other. */
export const base32Of = (bytes: Uint8Array): string =>
  new Secret({ buffer: new Uint8Array(bytes).buffer }).base32

/** What an authenticator reads from a QR code. */
export const uriOf = (secret: string, label: string): string => generator(secret, label).toString()

/** The step of time a code belongs to, if it is right now. `now`: epoch seconds. */
export function stepOf(secret: string, code: string, now: number): number | undefined {
  const delta = generator(secret).validate({ token: code, timestamp: now * 1000, window: drift })
  return delta === null ? undefined : Math.floor(now / stepSeconds) + delta
}
