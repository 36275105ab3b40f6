// `npm run --silent audit:verify` reads the audit from its first row to its last, offline, and says
// whether anything was altered. Exit 1 where it was.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Progress } from '../functions/src/audit/checks.ts'
import type { StoredLog } from '../functions/src/audit/read-log.ts'
import { verifyLog } from '../functions/src/audit/verify-log.ts'
import { breakWords } from './audit/break-words.ts'
import { readKeys, readKnown, readLines, saveLines } from './audit/saved-log.ts'
import { storedLog } from './audit/stored-log.ts'

const usage = `核对审计记录，有没有被改、删、换、插、截：
  npm run --silent audit:verify                     核对 npm start 的数据
  npm run --silent audit:verify -- --file 文件      核对导出的文件，一行一条

  --data   数据文件夹，默认 .data/town
  --save   把读到的记录存成新文件，以后可用 --file 核对；已有的文件不会改
  --keys   放可信公钥的文件夹，一个密钥一个 .pem，默认 audit-keys/local
  --known  已知的最后一个检查点（JSON 文件）；核对数据文件夹时默认记在里面，每次核对完更新
  --help   打印这段话`

const root = join(import.meta.dirname, '..')

const FLAGS = {
  data: { type: 'string', default: join(root, '.data/town') },
  file: { type: 'string' },
  save: { type: 'string' },
  keys: { type: 'string', default: join(root, 'audit-keys/local') },
  known: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

function options() {
  try {
    return parseArgs({ options: FLAGS }).values
  } catch {
    throw new Error(usage)
  }
}

const readFrom = async (file: string | undefined, data: string): Promise<StoredLog> =>
  file === undefined ? storedLog(data) : { lines: readLines(file), waiting: 0, astray: [] }

function sound({ sequence, checkpoint }: Progress, { waiting }: StoredLog): string {
  const signed = checkpoint?.sequence ?? 0
  const unsigned = sequence > signed ? `，其后 ${sequence - signed} 条还没有签名` : ''
  const unsealed = waiting > 0 ? `，另有 ${waiting} 条等待封存` : ''
  return `审计记录完好：已核对到第 ${sequence} 条，签名有效到第 ${signed} 条${unsigned}${unsealed}。`
}

async function main(): Promise<void> {
  const { data, file, save, keys, help, ...given } = options()
  if (help) return void console.log(usage)
  const memory =
    given.known ?? (file === undefined ? join(data, 'audit-checkpoint.json') : undefined)
  const log = await readFrom(file, data)
  if (save) saveLines(save, log.lines)
  const known = memory && readKnown(memory)
  const verification = verifyLog(log.lines, { keys: readKeys(keys), ...(known && { known }) })
  if (!verification.ok) throw new Error(breakWords(verification.broken))
  const [stray] = log.astray
  const next = verification.read.sequence + 1
  if (stray) throw new Error(`审计记录从第 ${next} 条起不可信：${stray} 没有封存，也不在等待封存。`)
  const { checkpoint } = verification.read
  if (memory && checkpoint) writeFileSync(memory, `${JSON.stringify(checkpoint)}\n`)
  console.log(sound(verification.read, log))
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
