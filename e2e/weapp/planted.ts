import { builtWeapp } from './open-weapp.ts'
import type { WeappPayload } from './payload.ts'

/** The build with one file changed; throws where there was nothing to change. */
export function planted(file: string, change: (source: string) => string): WeappPayload {
  const payload = builtWeapp()
  const source = payload.js[file] ?? ''
  const changed = change(source)
  if (changed === source) throw new Error(`nothing was planted in ${file}`)
  return { ...payload, js: { ...payload.js, [file]: changed } }
}
