import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paginateScan } from '@aws-sdk/lib-dynamodb'
import { logOf, type StoredLog } from '../../functions/src/audit/read-log.ts'
import { localStore } from '../../functions/src/platform/local-store.ts'
import type { Item } from '../../functions/src/platform/table.ts'
import { startPersistentStore } from '../../functions/src/testing/embedded-store/start.ts'
import { lockFolder } from '../stack/folder-lock.ts'
import { tableName } from '../stack/start-stack.ts'

const kinds = ['AUDIT#', 'UNSEALED#', 'CHAIN#', 'CHECKPOINT#']

const found = {
  TableName: tableName,
  ConsistentRead: true,
  FilterExpression: kinds.map((_, i) => `begins_with(pk, :kind${i})`).join(' OR '),
  ExpressionAttributeValues: Object.fromEntries(kinds.map((kind, i) => [`:kind${i}`, kind])),
}

/** Everything of the audit in the store that answers at `endpoint`. */
async function readStore(endpoint: string): Promise<StoredLog> {
  const client = localStore(endpoint)
  const items: Item[] = []
  for await (const { Items = [] } of paginateScan({ client }, found))
    items.push(...(Items as Item[]))
  client.destroy()
  return logOf(items)
}

/** Where the store of a running `npm start` answers; nothing, where none runs. */
async function runningStore(folder: string): Promise<string | undefined> {
  const lock = await lockFolder(folder).catch(() => undefined)
  if (!lock) return readFileSync(join(folder, 'store.url'), 'utf8')
  await lock.release()
  return undefined
}

/** The audit in a data folder, whether the product runs on it or not. Throws a sentence. */
export async function storedLog(folder: string): Promise<StoredLog> {
  if (!existsSync(join(folder, 'store.db')))
    throw new Error(`${folder} 里没有数据；先运行 npm start，或用 --data 指出文件夹。`)
  const endpoint = process.env.DYNAMODB_ENDPOINT ?? (await runningStore(folder))
  if (endpoint) return readStore(endpoint)
  const store = await startPersistentStore(folder)
  try {
    return await readStore(store.endpoint)
  } finally {
    await store.stop()
  }
}
