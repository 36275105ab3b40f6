import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBRecord } from 'aws-lambda'

export interface StreamReader {
  /** What the stream tells since the last call, each item's changes in order. */
  readonly read: () => Promise<readonly DynamoDBRecord[]>
  readonly close: () => void
}

/** Reads the stream of a table on this machine's store from its beginning, or from now on. */
export async function openStreamReader(
  endpoint: string,
  TableName: string,
  ShardIteratorType: 'TRIM_HORIZON' | 'LATEST',
): Promise<StreamReader> {
  const client = new DynamoDBStreamsClient({
    endpoint,
    region: 'cn-northwest-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName }))
  const StreamArn = Streams[0]?.StreamArn
  const iterators = new Map<string, string | undefined>()

  const findShards = async () => {
    const described = await client.send(new DescribeStreamCommand({ StreamArn }))
    for (const { ShardId } of described.StreamDescription?.Shards ?? []) {
      if (!ShardId || iterators.has(ShardId)) continue
      // A shard that is there at the start is read as asked; one that opens later, whole.
      const type = iterators.size === 0 ? ShardIteratorType : 'TRIM_HORIZON'
      const at = { StreamArn, ShardId, ShardIteratorType: type } as const
      iterators.set(ShardId, (await client.send(new GetShardIteratorCommand(at))).ShardIterator)
    }
  }
  await findShards()

  const readShard = async (shardId: string): Promise<DynamoDBRecord[]> => {
    const found: DynamoDBRecord[] = []
    for (;;) {
      const ShardIterator = iterators.get(shardId)
      if (!ShardIterator) return found
      const { Records = [], NextShardIterator } = await client.send(
        new GetRecordsCommand({ ShardIterator }),
      )
      iterators.set(shardId, NextShardIterator)
      if (Records.length === 0) return found
      found.push(...(Records as DynamoDBRecord[]))
    }
  }

  return {
    read: async () => {
      await findShards()
      const found: DynamoDBRecord[] = []
      for (const shardId of iterators.keys()) found.push(...(await readShard(shardId)))
      return found
    },
    close: () => client.destroy(),
  }
}
