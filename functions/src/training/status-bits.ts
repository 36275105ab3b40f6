import { gzipSync } from 'node:zlib'

/** A list of bits, those at `places` set, the first at the left: GZIP, multibase base64url. */
export function encodeBits(size: number, places: readonly number[]): string {
  const bytes = Buffer.alloc(size / 8)
  for (const place of places) {
    const at = Math.floor(place / 8)
    bytes.writeUInt8(bytes.readUInt8(at) | (0x80 >> (place % 8)), at)
  }
  return `u${gzipSync(bytes).toString('base64url')}`
}
