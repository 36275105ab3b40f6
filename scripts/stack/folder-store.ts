import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runningStore } from '../../functions/src/testing/embedded-store/running.ts'
import { startPersistentStore } from '../../functions/src/testing/embedded-store/start.ts'

/** The store in use, or the one that a folder keeps, started for this. Throws a sentence. */
export async function folderStore(folder: string) {
  const endpoint = process.env.DYNAMODB_ENDPOINT ?? runningStore(folder)
  if (endpoint) return { endpoint, stop: async () => {} }
  if (!existsSync(join(folder, 'store.db')))
    throw new Error('还没有本地数据：先运行一次 npm start，或用 --data 指明文件夹。')
  return startPersistentStore(folder)
}
