import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'

interface Encoded {
  readonly plain: string
  readonly gzip: Uint8Array<ArrayBuffer>
}

// What is addressed by its content's hash never changes, so it is encoded once for each process.
const encoded = new WeakMap<object, Encoded>()

function encode(value: object): Encoded {
  const plain = JSON.stringify(value)
  const made = { plain, gzip: new Uint8Array(gzipSync(plain, { level: 9 })) }
  encoded.set(value, made)
  return made
}

/** JSON that any cache may keep for ever, compressed where the caller can read that. */
export function answerImmutable(value: object, c: Context): Response {
  const { plain, gzip } = encoded.get(value) ?? encode(value)
  c.header('cache-control', 'public, max-age=31536000, immutable')
  c.header('content-type', 'application/json')
  c.header('vary', 'accept-encoding')
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(plain)
  c.header('content-encoding', 'gzip')
  return c.body(gzip)
}
