import { describe, expect, it } from 'vitest'
import { newId, newSignInCode, newToken, type Random, systemRandom } from './id.ts'

/** Gives these four bytes one after another. */
const drawing = (...values: readonly number[]): Random => {
  const left = [...values]
  return (count) => {
    const bytes = Buffer.alloc(count)
    bytes.writeUInt32BE(left.shift() ?? 0)
    return bytes
  }
}

describe('what nobody may guess', () => {
  it('holds 256 bits for a token and 128 for an id, and never repeats', () => {
    const tokens = Array.from({ length: 1000 }, () => newToken(systemRandom))
    expect(new Set(tokens).size).toBe(1000)
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(Buffer.from(newId(systemRandom), 'base64url')).toHaveLength(16)
  })

  it('is a code of six digits, each as likely as any other', () => {
    expect(newSignInCode(drawing(7))).toBe('000007')
    expect(newSignInCode(drawing(4_293_999_999))).toBe('999999')
    // Past the last whole million some codes would come once more than others.
    expect(newSignInCode(drawing(4_294_000_000, 4_294_967_295, 123_456))).toBe('123456')
  })
})
