import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'

/** The id in an event row's key. */
const idOf = (pk: string | undefined): string => pk?.slice('EVENT#'.length) ?? ''

/**
 * What the table's stream calls with each batch. Every record is tried before any failure is told,
 * because the stream sends again all that follows the first failure it is told of.
 */
export const streamHandler =
  (deliver: (id: string) => Promise<boolean>) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const batchItemFailures: DynamoDBBatchResponse['batchItemFailures'] = []
    for (const { dynamodb } of Records)
      if (!(await deliver(idOf(dynamodb?.Keys?.pk?.S))))
        batchItemFailures.push({ itemIdentifier: dynamodb?.SequenceNumber ?? '' })
    return { batchItemFailures }
  }
