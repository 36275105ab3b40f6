import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureTable, localStore } from '../functions/src/platform/local-store.ts'
import { openTable } from '../functions/src/platform/table.ts'
import {
  type EmbeddedStore,
  startPersistentStore,
} from '../functions/src/testing/embedded-store/start.ts'
import { tableDefinition } from '../functions/src/testing/table-definition.ts'
import { tableName } from './stack/start-stack.ts'

let folder: string
let store: EmbeddedStore
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'changaitong-audit-'))
  store = await startPersistentStore(folder)
  await ensureTable(localStore(store.endpoint), tableDefinition(tableName))
})
afterAll(async () => {
  await store.stop()
  rmSync(folder, { recursive: true, force: true })
})

const root = join(import.meta.dirname, '..')
const audit = (of = 'identity') => {
  const { DYNAMODB_ENDPOINT: _, ...env } = process.env
  const args = ['--import', 'tsx', join(root, `scripts/audit-${of}.ts`), '--data', folder]
  return spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
}

describe('the audit of the local store', () => {
  it('holds where nothing is wrong', () => {
    const { status, stdout } = audit()
    expect(stdout).toContain('✓ 没有人同时是两种管理员')
    expect(stdout).toContain('看了 0 行，0 处不对。')
    expect(status).toBe(0)
  })

  it('finds a login of nobody, in a store that runs and in one that was stopped', async () => {
    const table = openTable(localStore(store.endpoint), tableName)
    await table.put({ pk: 'LOGIN#lost', sk: 'LOGIN', personId: 'nobody' })
    const whileRunning = audit()
    await store.stop()
    for (const { status, stdout } of [whileRunning, audit()]) {
      expect(stdout).toContain('✗ 每个登录方式都找得到有它的那个人\n    LOGIN#lost LOGIN')
      expect(stdout).toContain('看了 1 行，1 处不对。')
      expect(status).toBe(1)
    }
    store = await startPersistentStore(folder)
  })

  it('finds a place that is in nobody’s hands', async () => {
    const table = openTable(localStore(store.endpoint), tableName)
    const bucket = { id: '0', capacity: 2, held: 0, free: 0, offered: 0, booked: 1, waiting: 0 }
    await table.put({ pk: 'SESSION#n.1', sk: 'BUCKET#0', ...bucket })
    const { status, stdout } = audit('training')
    expect(stdout).toContain('SESSION#n.1 bucket 0: 0 + 0 + 0 + 1 ≠ 2')
    expect(stdout).toContain('✓ 没有人同一时间占两场')
    expect(status).toBe(1)
  })
})
