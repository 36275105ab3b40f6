// `npm run --silent privacy:repeat-deletions -- --file FILE`: after a backup was restored, deletes again
// whom a saved audit says was deleted. The audit is verified first.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readLine } from '../functions/src/audit/log-lines.ts'
import { verifyLog } from '../functions/src/audit/verify-log.ts'
import { systemClock } from '../functions/src/platform/clock.ts'
import { cloudTable } from '../functions/src/platform/cloud-table.ts'
import { openTable, type Table } from '../functions/src/platform/table.ts'
import { openDeletionStore } from '../functions/src/privacy/deletion-store.ts'
import { repeatDeletions } from '../functions/src/privacy/repeat-deletions.ts'
import { breakWords } from './audit/break-words.ts'
import { readKeys, readLines } from './audit/saved-log.ts'
import { inFolder } from './stack/folder-store.ts'
import { tableName } from './stack/start-stack.ts'

const usage = `从备份恢复数据库之后，把已经注销的账号再注销一遍：
  npm run --silent privacy:repeat-deletions -- --file 文件

  --file   恢复之前用 audit:verify --save 存下的审计记录，越新越好
  --data   恢复好的数据文件夹，默认 .data/town；设了环境变量 TABLE_NAME 就改写云上的那张表
  --keys   放可信公钥的文件夹，默认 audit-keys/local
  --help   打印这段话`

const root = join(import.meta.dirname, '..')

const FLAGS = {
  file: { type: 'string' },
  data: { type: 'string', default: join(root, '.data/town') },
  keys: { type: 'string', default: join(root, 'audit-keys/local') },
  help: { type: 'boolean', default: false },
} as const

function options() {
  try {
    return parseArgs({ options: FLAGS }).values
  } catch {
    throw new Error(usage)
  }
}

/** Whose accounts a log says were erased. Throws a sentence where the log cannot be trusted. */
function erasedIn(file: string, keysFolder: string): readonly string[] {
  const lines = readLines(file)
  const verification = verifyLog(lines, { keys: readKeys(keysFolder) })
  if (!verification.ok) throw new Error(breakWords(verification.broken))
  return lines
    .map(readLine)
    .flatMap((line) => (line && 'row' in line ? [line.row] : []))
    .flatMap(({ action, about }) => (action === 'eraseAccount' && about ? [about] : []))
}

const onTable = (folder: string, run: (table: Table) => Promise<void>): Promise<void> =>
  process.env.TABLE_NAME
    ? run(cloudTable())
    : inFolder(folder, (client) => run(openTable(client, tableName)))

async function main(): Promise<void> {
  const { file, data, keys, help } = options()
  if (help || file === undefined) return void console.log(usage)
  const erased = erasedIn(file, keys)
  await onTable(data, async (table) => {
    const deps = { table, deletions: openDeletionStore(table), clock: systemClock }
    const laid = await repeatDeletions(deps, erased)
    console.log(
      `审计里有 ${erased.length} 次注销，其中 ${laid} 个账号随备份回来了，已重新排上，一刻钟内开始执行。`,
    )
  })
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
