import { readLiveLog } from '../../functions/src/audit/read-live-log.ts'
import type { StoredLog } from '../../functions/src/audit/read-log.ts'
import { openTable } from '../../functions/src/platform/table.ts'
import { tableState } from '../../functions/src/testing/faults/table-state.ts'
import { inFolder } from '../stack/folder-store.ts'
import { tableName } from '../stack/start-stack.ts'

/** The audit in a data folder, whether the product runs on it or not. Throws a sentence. */
export const storedLog = (folder: string): Promise<StoredLog> =>
  inFolder(folder, (client) => {
    const { rows } = tableState(client, tableName)
    const { get } = openTable(client, tableName)
    return readLiveLog({ scan: async () => [...(await rows()).values()], get })
  })
