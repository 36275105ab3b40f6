import { keyedHash } from './crypto.ts'

interface NumberedKey {
  readonly number: string
  readonly secret: string
}

/** The first makes every new hash; what the others made is still found by them. */
export interface LoginKey {
  readonly keys: readonly [NumberedKey, ...NumberedKey[]]
}

/** Hashes of one thing, by each key; the first is the one to write. */
export type LoginHashes = readonly [string, ...string[]]

type Parts = readonly string[]

const made = ({ number, secret }: NumberedKey, parts: Parts) =>
  `${number}.${keyedHash(secret, ...parts)}`

/** A hash that says by which key it was made. */
export const loginHash = ({ keys }: LoginKey, ...parts: Parts): string => made(keys[0], parts)

/** The same, and those under which an earlier key may have it. */
export const loginHashes = (
  { keys: [first, ...others] }: LoginKey,
  ...parts: Parts
): LoginHashes => [made(first, parts), ...others.map((key) => made(key, parts))]

function numbered(text: string): NumberedKey {
  const [, number, secret] = /^(\d{1,4}):([^\s:]+)$/.exec(text) ?? []
  if (!number || !secret) throw new Error('a login key is a number, a colon and a secret')
  return { number, secret }
}

/** Reads `2:secret 1:secret`. Throws where a number stands twice, or a secret is shorter than `least`. */
export function readLoginKey(text: string, least = 1): LoginKey {
  const [first, ...others] = text.split(' ')
  const keys = [numbered(first ?? ''), ...others.map(numbered)] as const
  if (new Set(keys.map(({ number }) => number)).size < keys.length)
    throw new Error('two login keys have one number')
  if (keys.some(({ secret }) => secret.length < least))
    throw new Error(`a login key must have ${least} characters at least`)
  return { keys }
}
