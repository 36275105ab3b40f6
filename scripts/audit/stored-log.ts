import { readLiveLog } from '../../functions/src/audit/read-live-log.ts'
import type { StoredLog } from '../../functions/src/audit/read-log.ts'
import { localStore } from '../../functions/src/platform/local-store.ts'
import { openTable } from '../../functions/src/platform/table.ts'
import { tableState } from '../../functions/src/testing/faults/table-state.ts'
import { folderStore } from '../stack/folder-store.ts'
import { tableName } from '../stack/start-stack.ts'

/** The audit in a data folder, whether the product runs on it or not. Throws a sentence. */
export async function storedLog(folder: string): Promise<StoredLog> {
  const store = await folderStore(folder)
  const client = localStore(store.endpoint)
  try {
    const { rows } = tableState(client, tableName)
    const { get } = openTable(client, tableName)
    return await readLiveLog({ scan: async () => [...(await rows()).values()], get })
  } finally {
    client.destroy()
    await store.stop()
  }
}
