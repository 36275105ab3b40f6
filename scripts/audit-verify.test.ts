import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSigner } from '../functions/src/audit/checkpoint.ts'
import { sealAudit } from '../functions/src/audit/seal.ts'
import { openSealStore } from '../functions/src/audit/seal-store.ts'
import { localAuditKey } from '../functions/src/audit/testing/audit-key.ts'
import { soundLog } from '../functions/src/audit/testing/sample-log.ts'
import { auditWrites } from '../functions/src/platform/audit-row.ts'
import { ensureTable, localStore } from '../functions/src/platform/local-store.ts'
import { openTable, type Table } from '../functions/src/platform/table.ts'
import { startPersistentStore } from '../functions/src/testing/embedded-store/start.ts'
import { tableDefinition } from '../functions/src/testing/table-definition.ts'
import { tableName } from './stack/start-stack.ts'

const root = resolve(import.meta.dirname, '..')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'changaitong-audit-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What `npm run audit:verify` says, and how it ends. */
async function verify(...args: readonly string[]) {
  const run = promisify(execFile)
  const script = join(root, 'scripts/audit-verify.ts')
  const { DYNAMODB_ENDPOINT: _, ...env } = process.env
  const all = ['--import', 'tsx', script, ...args]
  return run(process.execPath, all, { cwd: root, env }).then(
    ({ stdout }) => ({ code: 0, said: stdout.trim() }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr.trim() }),
  )
}

/** Works on the store of the folder as the product does, and stops it again. */
async function inStore(act: (table: Table) => Promise<unknown>): Promise<void> {
  const store = await startPersistentStore(join(folder, 'town'))
  const client = localStore(store.endpoint)
  await ensureTable(client, tableDefinition(tableName))
  await act(openTable(client, tableName))
  client.destroy()
  await store.stop()
}

const silent = { info: () => {}, warn: () => {}, error: () => {} }
const seal = (table: Table) =>
  sealAudit({
    seals: openSealStore(table),
    signCheckpoint: openSigner(localAuditKey),
    clock: { now: () => 0 },
    log: silent,
  })

const rowOf = (n: number) =>
  auditWrites(
    { action: 'act', object: 'thing:1', organisation: '/530000/', actor: 'a', correlationId: 'c' },
    `row${n}`,
    n,
  )

const town = () => ['--data', join(folder, 'town')]

describe('npm run audit:verify', () => {
  it('says in one sentence that an exported log is whole, or which number breaks first', async () => {
    const file = join(folder, 'log.jsonl')
    writeFileSync(file, `${soundLog.join('\n')}\n`)
    expect(await verify('--file', file)).toEqual({
      code: 0,
      said: '审计记录完好：已核对到第 12 条，签名有效到第 12 条。',
    })
    writeFileSync(
      file,
      soundLog.map((line) => line.replace('"about":"p7"', '"about":"p8"')).join('\n'),
    )
    expect(await verify('--file', file)).toEqual({
      code: 1,
      said: '审计记录从第 7 条起不可信：这一条被改过、删掉、换了位置，或是后来插进来的。',
    })
  })

  it('trusts only the keys in its folder', async () => {
    const file = join(folder, 'log.jsonl')
    writeFileSync(file, soundLog.join('\n'))
    const { code, said } = await verify(
      '--file',
      file,
      '--keys',
      mkdtempSync(join(folder, 'keys-')),
    )
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('从第 1 条起') })
  })

  it('reads the store, and remembers how far, so that an end cut off shows the next time', async () => {
    await inStore(async (table) => {
      for (let n = 1; n <= 4; n++) await table.together(rowOf(n))
      await seal(table)
      await table.together(rowOf(5))
    })
    expect(await verify(...town())).toEqual({
      code: 0,
      said: '审计记录完好：已核对到第 4 条，签名有效到第 4 条，另有 1 条等待封存。',
    })
    const known = JSON.parse(readFileSync(join(folder, 'town/audit-checkpoint.json'), 'utf8'))
    expect(known).toMatchObject({ sequence: 4, count: 4 })
    await inStore(async (table) => {
      await table.remove({ pk: 'CHECKPOINT#0', sk: '000000000000004' })
      await table.remove({ pk: 'CHAIN#0', sk: '000000000000004' })
      await table.remove({ pk: 'AUDIT#row4', sk: 'AUDIT' })
    })
    expect(await verify(...town())).toMatchObject({
      code: 1,
      said: '审计记录从第 4 条起不可信：上次核对过的检查点不见了，记录被截短或整个换过。',
    })
  })

  it('says when there is nothing to read', async () => {
    expect(await verify('--data', join(folder, 'nowhere'))).toMatchObject({ code: 1 })
  })
})
