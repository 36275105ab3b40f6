import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda'

/** One change of one item, as the stream tells of it. */
export type StreamRecord = DynamoDBRecord

/** How a function is given the stream, as serverless.yml declares it. */
export interface EventSource {
  readonly batchSize: number
  readonly maximumRetryAttempts: number
  readonly bisectBatchOnFunctionError: boolean
}

/** Runs the function on a batch; rejects when it fails as a whole. */
export type Invoke = (batch: readonly StreamRecord[]) => Promise<DynamoDBBatchResponse>

export interface Delivering {
  readonly source: EventSource
  readonly invoke: Invoke
  /** What no attempt got through: on AWS, a message to the queue that names these records. */
  readonly onDead: (records: readonly StreamRecord[]) => Promise<void>
  /** Waits before an attempt, counted from 0. */
  readonly pause: (attempt: number) => Promise<void>
}

const sequenceOf = ({ dynamodb }: StreamRecord) => dynamodb?.SequenceNumber

/** The records from the first failure on; all of them when the function failed as a whole. */
async function failedFrom(invoke: Invoke, batch: readonly StreamRecord[]) {
  const answer = await invoke(batch).catch(() => undefined)
  if (!answer) return { whole: true, left: batch }
  const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
  const first = batch.findIndex((record) => failed.has(sequenceOf(record) ?? ''))
  return { whole: false, left: first < 0 ? [] : batch.slice(first) }
}

/** The two halves of a batch. */
const halves = (batch: readonly StreamRecord[]) => {
  const middle = Math.ceil(batch.length / 2)
  return [batch.slice(0, middle), batch.slice(middle)]
}

/**
 * Gives a function one batch as Lambda does: what follows the first reported failure comes again; a
 * batch that fails as a whole is split, which counts as no attempt; what has used up its attempts goes
 * to the dead letters, and the stream goes on.
 */
async function deliverBatch(delivering: Delivering, batch: readonly StreamRecord[]): Promise<void> {
  const { source, invoke, onDead, pause } = delivering
  let left = batch
  for (let attempt = 0; attempt <= source.maximumRetryAttempts; attempt++) {
    await pause(attempt)
    const failed = await failedFrom(invoke, left)
    left = failed.left
    if (left.length === 0) return
    if (failed.whole && left.length > 1 && source.bisectBatchOnFunctionError) {
      for (const half of halves(left)) await deliverBatch(delivering, half)
      return
    }
  }
  await onDead(left)
}

/** All records of a stream, in batches as large as declared. */
export async function deliverAll(
  delivering: Delivering,
  records: readonly StreamRecord[],
): Promise<void> {
  const { batchSize } = delivering.source
  for (let from = 0; from < records.length; from += batchSize)
    await deliverBatch(delivering, records.slice(from, from + batchSize))
}
