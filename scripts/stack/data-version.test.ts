import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  dropTable,
  dumpTable,
  ensureTable,
  localStore,
} from '../../functions/src/platform/local-store.ts'
import { openTable } from '../../functions/src/platform/table.ts'
import {
  type EmbeddedStore,
  startTemporaryStore,
} from '../../functions/src/testing/embedded-store/start.ts'
import { tableDefinition } from '../../functions/src/testing/table-definition.ts'
import { checkDataVersion, dataVersion } from './data-version.ts'
import { startStack, tableName } from './start-stack.ts'

let store: EmbeddedStore
let client: ReturnType<typeof localStore>
beforeAll(async () => {
  store = await startTemporaryStore()
  client = localStore(store.endpoint)
})
afterAll(() => store.stop())

const otherVersion = /^这里的数据是另一个版本的产改通存的[^\n]+--fresh[^\n]+。$/

async function freshTable() {
  await dropTable(client, tableName)
  await ensureTable(client, tableDefinition(tableName))
  return openTable(client, tableName)
}

const check = () => checkDataVersion(client, tableName)

describe('the data of a table', () => {
  it('is of this version when the table was empty, at every start from then on', async () => {
    const table = await freshTable()
    await check()
    await table.put({ pk: 'PERSON#a', sk: 'PERSON' })
    await check()
    expect(await table.get({ pk: 'DATA', sk: 'VERSION' })).toMatchObject({ version: dataVersion })
  })

  it.each([
    ['none', undefined],
    ['an older one', dataVersion - 1],
    ['a newer one', dataVersion + 1],
  ])(
    'is refused in one sentence, and left as it is, when its version is %s',
    async (_, version) => {
      const table = await freshTable()
      await table.put({ pk: 'PERSON#a', sk: 'JOIN#b', reason: '材料不齐', ttl: 1 })
      if (version !== undefined) await table.put({ pk: 'DATA', sk: 'VERSION', version })
      const before = await dumpTable(client, tableName)
      await expect(check()).rejects.toThrow(otherVersion)
      expect(await dumpTable(client, tableName)).toBe(before)
    },
  )
})

it('a start is refused before anything is swept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'changaitong-version-'))
  process.env.DYNAMODB_ENDPOINT = store.endpoint
  try {
    const table = await freshTable()
    await table.put({ pk: 'PERSON#a', sk: 'JOIN#b', reason: '材料不齐', ttl: 1 })
    const before = await dumpTable(client, tableName)
    await expect(startStack({ folder })).rejects.toThrow(otherVersion)
    expect(await dumpTable(client, tableName)).toBe(before)
  } finally {
    delete process.env.DYNAMODB_ENDPOINT
    rmSync(folder, { recursive: true, force: true })
  }
})
