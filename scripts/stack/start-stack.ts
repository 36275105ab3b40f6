import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  dropTable,
  ensureTable,
  localStore,
  sweep,
  sweepExpired,
} from '../../functions/src/platform/local-store.ts'
import {
  startPersistentStore,
  startTemporaryStore,
} from '../../functions/src/testing/embedded-store/start.ts'
import type { StreamRecord } from '../../functions/src/testing/stream/event-source.ts'
import { tableDefinition } from '../../functions/src/testing/table-definition.ts'
import { checkDataVersion } from './data-version.ts'
import { withTable } from './lay-offices.ts'
import { startPageServer } from './page-server.ts'
import { runCloud } from './run-cloud.ts'
import { runFakeWechat } from './run-fake-wechat.ts'
import { runStream } from './run-stream.ts'
import { codeSentTo, seedTown } from './seed-town.ts'

export interface StackOptions {
  /** The page server's port; any free one unless given. */
  readonly port?: number
  /** Where data stays between runs; none: an empty store, gone when stopped. */
  readonly folder?: string
  /** What the folder holds is forgotten first. */
  readonly fresh?: boolean
  readonly onProgress?: (words: string) => void
  /** A code was sent to a phone: nothing leaves this machine. */
  readonly onMessage?: (phone: string, code: string) => void
}

export interface Stack {
  /** The one address to open. */
  readonly url: string
  readonly cloudOrigin: string
  readonly wechatOrigin: string
  readonly storeEndpoint: string
  readonly codeSentTo: (phone: string) => Promise<string>
  readonly stop: () => Promise<void>
}

const root = join(import.meta.dirname, '../..')
/** The store's one table on this machine. */
export const tableName = 'changaitong-local'

async function openStore(folder: string | undefined, fresh: boolean) {
  const given = process.env.DYNAMODB_ENDPOINT
  if (given) return { endpoint: given, stop: async () => {} }
  return folder ? startPersistentStore(folder, fresh) : startTemporaryStore()
}

const isNetwork = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^E[A-Z_]+$/.test(String(error.code))

async function prepareTable(endpoint: string, fresh: boolean): Promise<void> {
  const client = localStore(endpoint)
  try {
    if (fresh) await dropTable(client, tableName)
    await ensureTable(client, tableDefinition(tableName))
    await checkDataVersion(client, tableName)
    await sweepExpired(client, tableName, Math.floor(Date.now() / 1000))
  } catch (error) {
    if (!isNetwork(error)) throw error
    throw new Error(
      `连不上 ${endpoint} 的数据库；请先启动它，或去掉环境变量 DYNAMODB_ENDPOINT，改用内嵌数据库。`,
      { cause: error },
    )
  } finally {
    client.destroy()
  }
}

/** Its people can ask for a code at once: those they were laid with are forgotten. */
async function forgetCodes(endpoint: string): Promise<void> {
  const client = localStore(endpoint)
  const codes = { condition: 'begins_with(pk, :code)', values: { ':code': 'CODE#' } }
  await sweep(client, tableName, codes)
  client.destroy()
}

/** Names what could not be delivered, as the dead-letter queue would. */
function keepDeadLetters(
  folder: string | undefined,
  functionName: string,
  records: readonly StreamRecord[],
): void {
  const at = records.map(({ dynamodb }) => dynamodb?.SequenceNumber)
  if (folder)
    appendFileSync(join(folder, 'dead-letters.jsonl'), `${JSON.stringify({ functionName, at })}\n`)
}

/** The town is laid once for a folder; a start that was cut short leaves it to the next. */
async function seedOnce(
  folder: string | undefined,
  fresh: boolean,
  seed: () => Promise<boolean>,
): Promise<void> {
  if (!folder) return void (await seed())
  const mark = join(folder, 'town-laid')
  if (existsSync(mark) && !fresh) return
  rmSync(mark, { force: true })
  mkdirSync(folder, { recursive: true })
  if (await seed()) writeFileSync(mark, '')
}

/**
 * Starts the store, the stand-in for WeChat, the functions as serverless.yml declares them, and
 * one address for all. Whatever was started is stopped again when something fails.
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { port = 0, folder, fresh = false, onProgress = () => {}, onMessage } = options
  const started: (() => Promise<void>)[] = []
  const stop = async () => {
    while (started.length > 0) await started.pop()?.()
  }
  try {
    onProgress('启动内嵌数据库')
    const store = await openStore(folder, fresh)
    started.push(store.stop)
    await prepareTable(store.endpoint, fresh)
    const wechat = await runFakeWechat((phone, code) => onMessage?.(phone, code))
    started.push(wechat.stop)
    onProgress('启动本地云')
    const cloud = await runCloud({
      root,
      ...(folder && { pidFile: join(folder, 'cloud.pid') }),
      storeEndpoint: store.endpoint,
      wechatOrigin: wechat.origin,
      onProgress,
    })
    started.push(cloud.stop)
    const stream = await runStream({
      storeEndpoint: store.endpoint,
      tableName,
      lambdaOrigin: cloud.lambdaOrigin,
      onDead: (functionName, records) => keepDeadLetters(folder, functionName, records),
    })
    started.push(stream.stop)
    await seedOnce(folder, fresh, () => {
      onProgress('安顿演示的人')
      const origins = { cloud: cloud.origin, wechat: wechat.origin }
      return withTable(store.endpoint, tableName, (table) => seedTown(origins, table)).finally(() =>
        forgetCodes(store.endpoint),
      )
    })
    const page = await startPageServer(port, {
      pages: join(root, 'miniapp/dist/h5'),
      cloudOrigin: cloud.origin,
      wechatOrigin: wechat.origin,
    })
    started.push(page.stop)
    return {
      url: page.url,
      cloudOrigin: cloud.origin,
      wechatOrigin: wechat.origin,
      storeEndpoint: store.endpoint,
      codeSentTo: (phone) => codeSentTo(wechat.origin, phone),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
