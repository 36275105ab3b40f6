import { randomBytes } from 'node:crypto'

/** `count` unpredictable bytes. */
export type Random = (count: number) => Uint8Array

export const systemRandom: Random = (count) => randomBytes(count)

/** 43 characters no one can guess. */
export const newToken = (random: Random): string => Buffer.from(random(32)).toString('base64url')

/** A name that never repeats. */
export const newId = (random: Random): string => Buffer.from(random(16)).toString('base64url')

/** Six even digits. Values past the last whole million are drawn again, so no code is likelier than another. */
export function newSignInCode(random: Random): string {
  for (;;) {
    const value = Buffer.from(random(4)).readUInt32BE()
    if (value < 4_294_000_000) return String(value % 1_000_000).padStart(6, '0')
  }
}
