import { ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { localStore } from '../platform/local-store.ts'

/** What the store remembers of moments, as epoch seconds. */
export const moments = [
  'sentAt',
  'countedFrom',
  'expiresAt',
  'idleUntil',
  'endsAt',
  'steppedUpUntil',
] as const

/**
 * As if `seconds` had gone by since codes were sent and sessions began: what the store remembers of
 * them is moved back, and the running cloud is not told.
 */
export async function letTimePass(
  endpoint: string,
  TableName: string,
  seconds: number,
): Promise<void> {
  const store = localStore(endpoint)
  const { Items = [] } = await store.send(new ScanCommand({ TableName, ConsistentRead: true }))
  for (const item of Items) {
    const present = moments.filter((name) => typeof item[name] === 'number')
    if (present.length === 0) continue
    await store.send(
      new UpdateCommand({
        TableName,
        Key: { pk: item.pk, sk: item.sk },
        UpdateExpression: `SET ${present.map((name) => `#${name} = #${name} - :seconds`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(present.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: { ':seconds': seconds },
      }),
    )
  }
  store.destroy()
}
