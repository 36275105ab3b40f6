import { shanghaiDay } from '@cgt/shared/values/shanghai-day'
import type { Random } from '../platform/id.ts'

/** Without I, L, O and U, which are read as others. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/** A certificate's number: its year in Shanghai, and sixty bits that nobody guesses. */
export function newNumber(random: Random, at: number): string {
  const drawn = [...random(length)].map((byte) => letters[byte % letters.length]).join('')
  return `CGT${shanghaiDay(at).slice(0, 4)}${drawn}`
}

/** A UUID as a URN (RFC 9562, version 4). */
export function newSubject(random: Random): string {
  const bytes = Buffer.from(random(16))
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)]
  return `urn:uuid:${[...parts, hex.slice(20)].join('-')}`
}
