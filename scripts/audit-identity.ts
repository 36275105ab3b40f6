// `npm run audit:identity` looks through the local store: whether everything holds that must hold of
// people, sessions, organisations, joins and grants. Ends with 1 when something does not.
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  auditIdentity,
  identityInvariants,
} from '../functions/src/identity/invariants/audit-identity.ts'
import { invariantWords } from '../functions/src/identity/invariants/words.ts'
import { tableState } from '../functions/src/testing/faults/table-state.ts'
import { inFolder } from './stack/folder-store.ts'
import { tableName } from './stack/start-stack.ts'

const root = join(import.meta.dirname, '..')

const audit = (folder: string): Promise<boolean> =>
  inFolder(folder, async (client) => {
    const rows = await tableState(client, tableName).rows()
    const breaches = auditIdentity([...rows.values()], Math.floor(Date.now() / 1000))
    for (const { name } of identityInvariants) {
      const at = breaches.filter(({ invariant }) => invariant === name)
      console.log(`${at.length === 0 ? '✓' : '✗'} ${invariantWords[name]}`)
      for (const { at: key } of at) console.log(`    ${key}`)
    }
    console.log(`\n看了 ${rows.size} 行，${breaches.length} 处不对。`)
    return breaches.length === 0
  })

try {
  const { data } = parseArgs({ options: { data: { type: 'string' } } }).values
  const holds = await audit(resolve(root, data ?? '.data/town'))
  process.exitCode = holds ? 0 : 1
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
