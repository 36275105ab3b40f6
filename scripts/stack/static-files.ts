import { readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

const isCompressible = (type: string): boolean => /text|json|svg|javascript/.test(type)

function fileAt(root: string, path: string): string | undefined {
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path))
  if (!file.startsWith(root + sep)) return undefined
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined
}

/** A path without its escapes; nothing when they are malformed. */
export function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** Sends a file of the folder `root`; false when there is none. What has a hash in its name is kept for ever. */
export function sendFile(
  root: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const file = fileAt(root, decoded(path) ?? '\0')
  if (!file) return false
  const type = types[extname(file)] ?? 'application/octet-stream'
  const gzip = isCompressible(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  const hashed = /\.[0-9a-f]{8}\.(js|css)$/.test(file)
  const body = readFileSync(file)
  response.writeHead(200, {
    'content-type': type,
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(gzip && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
  })
  response.end(request.method === 'HEAD' ? undefined : gzip ? gzipSync(body) : body)
  return true
}
