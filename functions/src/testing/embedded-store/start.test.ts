import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureTable, localStore, sweepExpired } from '../../platform/local-store.ts'
import { openTable } from '../../platform/table.ts'
import { onFreePort } from '../free-port.ts'
import { tableDefinition } from '../table-definition.ts'
import { until } from '../until.ts'
import { runStore } from './run.ts'
import { type EmbeddedStore, startPersistentStore } from './start.ts'

let folder: string
let store: EmbeddedStore
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'changaitong-test-'))
  store = await startPersistentStore(folder)
})
afterEach(async () => {
  await store.stop()
  rmSync(folder, { recursive: true, force: true })
})

const name = 'town'
const key = { pk: 'PERSON#1', sk: 'PERSON' }

async function tableOf({ endpoint }: EmbeddedStore) {
  const client = localStore(endpoint)
  await ensureTable(client, tableDefinition(name))
  return { client, table: openTable(client, name) }
}

const pidOf = () => Number(readFileSync(join(folder, 'store.pid'), 'utf8'))

describe('the embedded store', () => {
  it('keeps its data from one start to the next', async () => {
    const first = await tableOf(store)
    await first.table.put({ ...key, name: '和师傅' })
    await store.stop()
    store = await startPersistentStore(folder)
    expect(store.isNew).toBe(false)
    expect(await (await tableOf(store)).table.get(key)).toEqual({ ...key, name: '和师傅' })
  })

  it('comes back on the same port, with everything acknowledged, when it is killed', async () => {
    const { table } = await tableOf(store)
    await table.put({ ...key, name: '和师傅' })
    process.kill(pidOf(), 'SIGKILL')
    await until(async () => (await table.get(key).catch(() => undefined)) !== undefined)
    expect(await table.get(key)).toEqual({ ...key, name: '和师傅' })
  })

  it('takes the place of one that a killed launcher left on the same file', async () => {
    await store.stop()
    const left = await onFreePort((port) => runStore(port, join(folder, 'store.db')))
    writeFileSync(join(folder, 'store.pid'), String(left.pid))
    store = await startPersistentStore(folder)
    expect(left.signalCode).toBe('SIGKILL')
    expect(pidOf()).not.toBe(left.pid)
  })

  it('is swept of what has expired, and of nothing else', async () => {
    const { client, table } = await tableOf(store)
    await table.put({ pk: 'TOKEN#old', sk: 'TOKEN', ttl: 99 })
    await table.put({ pk: 'TOKEN#new', sk: 'TOKEN', ttl: 101 })
    await table.put(key)
    expect(await sweepExpired(client, name, 100)).toBe(1)
    expect(await table.get({ pk: 'TOKEN#old', sk: 'TOKEN' })).toBeUndefined()
    expect(await table.get({ pk: 'TOKEN#new', sk: 'TOKEN' })).toBeDefined()
    expect(await table.get(key)).toBeDefined()
  })
})
