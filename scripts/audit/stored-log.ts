import { logOf, type StoredLog } from '../../functions/src/audit/read-log.ts'
import { localStore } from '../../functions/src/platform/local-store.ts'
import { tableState } from '../../functions/src/testing/faults/table-state.ts'
import { folderStore } from '../stack/folder-store.ts'
import { tableName } from '../stack/start-stack.ts'

/** The audit in a data folder, whether the product runs on it or not. Throws a sentence. */
export async function storedLog(folder: string): Promise<StoredLog> {
  const store = await folderStore(folder)
  const client = localStore(store.endpoint)
  try {
    const rows = await tableState(client, tableName).rows()
    return logOf([...rows.values()])
  } finally {
    client.destroy()
    await store.stop()
  }
}
