import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a store answers that somebody else runs on a folder's data; nothing when nobody does. */
export function runningStore(folder: string): string | undefined {
  const pidFile = join(folder, 'store.pid')
  if (!existsSync(pidFile)) return undefined
  const process = `/proc/${Number(readFileSync(pidFile, 'utf8'))}/cmdline`
  if (!existsSync(process)) return undefined
  const command = readFileSync(process, 'utf8').split('\0')
  const isOurs = command.includes(join(folder, 'store.db'))
  return isOurs ? `http://127.0.0.1:${command[command.indexOf('--port') + 1]}` : undefined
}
