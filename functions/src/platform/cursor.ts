import { Failure } from '@cgt/shared/http/failure'
import { keyedHash, sameText } from './crypto.ts'

export interface Cursors {
  /** Opaque text that leads back to `position`, for the same caller and query only. */
  readonly sign: (boundTo: readonly string[], position: string) => string
  /** Throws `invalidCursor` when it was made up, altered, or given for another caller or query. */
  readonly open: (boundTo: readonly string[], cursor: string) => string
}

export function openCursors(key: string): Cursors {
  const signature = (boundTo: readonly string[], position: string) =>
    keyedHash(key, 'cursor', position, ...boundTo)
  return {
    sign: (boundTo, position) =>
      `${Buffer.from(position).toString('base64url')}.${signature(boundTo, position)}`,
    open: (boundTo, cursor) => {
      const [encodedPosition = '', given = ''] = cursor.split('.')
      const position = Buffer.from(encodedPosition, 'base64url').toString()
      if (!sameText(given, signature(boundTo, position))) throw new Failure('invalidCursor')
      return position
    },
  }
}
