import type { DynamoDBRecord } from 'aws-lambda'
import { type EventsDeps, openEvents } from '../../events/open-events.ts'
import { streamHandler } from '../../platform/outbox-stream.ts'
import { declaredSources, isFor } from './declared-sources.ts'
import { deliverAll } from './event-source.ts'
import { openStreamReader } from './read-stream.ts'

/** Delivers the event of an id; false: not yet. */
export type Deliver = (id: string) => Promise<boolean>

interface Delivery {
  /** As declared, unless given. */
  readonly batchSize?: number
  /** The shipped function, unless given. */
  readonly to?: Deliver | undefined
}

export interface EventStream {
  /** The records of events that the stream tells since it was last asked. */
  readonly read: () => Promise<readonly DynamoDBRecord[]>
  /** Delivers records as serverless.yml has it; answers those that went to the dead letters. */
  readonly deliver: (
    records: readonly DynamoDBRecord[],
    delivery?: Delivery,
  ) => Promise<readonly DynamoDBRecord[]>
  /** Reads, and delivers what was read. */
  readonly settle: () => Promise<readonly DynamoDBRecord[]>
  /** Everything that the stream ever told, of whatever rows. */
  readonly history: () => Promise<readonly DynamoDBRecord[]>
  readonly close: () => void
}

/** The stream of a test's table, from its beginning, and the function that is given it. */
export async function openEventStream(
  deps: EventsDeps & { readonly endpoint: string; readonly tableName: string },
): Promise<EventStream> {
  const [source] = declaredSources().filter(({ functionName }) => functionName === 'events')
  if (!source) throw new Error('nothing delivers events')
  const reader = await openStreamReader(deps.endpoint, deps.tableName, 'TRIM_HORIZON')
  const shipped = openEvents(deps)

  const read = async () => (await reader.read()).filter((record) => isFor(source, record))
  const deliver = async (
    records: readonly DynamoDBRecord[],
    { batchSize = source.batchSize, to = shipped }: Delivery = {},
  ): Promise<readonly DynamoDBRecord[]> => {
    const dead: DynamoDBRecord[] = []
    const delivering = {
      source: { ...source, batchSize },
      invoke: (batch: readonly DynamoDBRecord[]) => streamHandler(to)({ Records: [...batch] }),
      onDead: async (some: readonly DynamoDBRecord[]) => void dead.push(...some),
      pause: async () => {},
    }
    await deliverAll(delivering, records)
    return dead
  }
  const history = async () => {
    const whole = await openStreamReader(deps.endpoint, deps.tableName, 'TRIM_HORIZON')
    try {
      return await whole.read()
    } finally {
      whole.close()
    }
  }
  return { read, deliver, settle: async () => deliver(await read()), history, close: reader.close }
}
