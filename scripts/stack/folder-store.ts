import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { localStore } from '../../functions/src/platform/local-store.ts'
import { runningStore } from '../../functions/src/testing/embedded-store/running.ts'
import { startPersistentStore } from '../../functions/src/testing/embedded-store/start.ts'

/** The store in use, or the one that a folder keeps, started for this. */
async function storeOf(folder: string) {
  const endpoint = process.env.DYNAMODB_ENDPOINT ?? runningStore(folder)
  if (endpoint) return { endpoint, stop: async () => {} }
  if (!existsSync(join(folder, 'store.db')))
    throw new Error('还没有本地数据：先运行一次 npm start，或用 --data 指明文件夹。')
  return startPersistentStore(folder)
}

const lacksTable = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ResourceNotFoundException'

/** Runs something on the data of a folder, whether the product runs on it or not. Throws a sentence. */
export async function inFolder<T>(
  folder: string,
  run: (client: ReturnType<typeof localStore>) => Promise<T>,
): Promise<T> {
  const store = await storeOf(folder)
  const client = localStore(store.endpoint)
  try {
    return await run(client)
  } catch (error) {
    throw lacksTable(error) ? new Error(`${folder} 里没有产改通的数据，什么都没有改。`) : error
  } finally {
    client.destroy()
    await store.stop()
  }
}
