import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Item } from '../../functions/src/platform/table.ts'
import { tableState } from '../../functions/src/testing/faults/table-state.ts'
import { inFolder } from '../stack/folder-store.ts'
import { tableName } from '../stack/start-stack.ts'

interface Breach {
  readonly invariant: string
  readonly at: string
}

const root = join(import.meta.dirname, '../..')

const look = (
  folder: string,
  words: Readonly<Record<string, string>>,
  audit: (items: readonly Item[]) => readonly Breach[],
): Promise<boolean> =>
  inFolder(folder, async (client) => {
    const rows = await tableState(client, tableName).rows()
    const breaches = audit([...rows.values()])
    for (const [name, sentence] of Object.entries(words)) {
      const at = breaches.filter(({ invariant }) => invariant === name)
      console.log(`${at.length === 0 ? '✓' : '✗'} ${sentence}`)
      for (const { at: key } of at) console.log(`    ${key}`)
    }
    console.log(`\n看了 ${rows.size} 行，${breaches.length} 处不对。`)
    return breaches.length === 0
  })

/** Looks through the local store, prints what holds and what does not, and ends with 1 when something does not. */
export async function lookThrough(
  words: Readonly<Record<string, string>>,
  audit: (items: readonly Item[]) => readonly Breach[],
): Promise<void> {
  try {
    const { data } = parseArgs({ options: { data: { type: 'string' } } }).values
    const holds = await look(resolve(root, data ?? '.data/town'), words, audit)
    process.exitCode = holds ? 0 : 1
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
