import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, paginateScan, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { canonical } from '@cgt/shared/eligibility/canonical'
import { guardStore } from './store-guard.ts'
import { type Condition, openTable } from './table.ts'

/** A store on this machine: any credentials pass, and the guard is on. */
export const localStore = (endpoint: string): DynamoDBDocumentClient =>
  guardStore(
    DynamoDBDocumentClient.from(
      new DynamoDBClient({
        endpoint,
        region: 'cn-northwest-1',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
        maxAttempts: 2,
      }),
      { marshallOptions: { removeUndefinedValues: true } },
    ),
  )

/** Creates the table as declared unless it is there. */
export async function ensureTable(
  client: DynamoDBDocumentClient,
  definition: CreateTableCommandInput,
): Promise<void> {
  try {
    await client.send(new DescribeTableCommand({ TableName: definition.TableName }))
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error
    await client.send(new CreateTableCommand(definition))
  }
}

/** Forgets the table and all it holds, if it is there. */
export async function dropTable(client: DynamoDBDocumentClient, TableName: string): Promise<void> {
  await client.send(new DeleteTableCommand({ TableName })).catch((error: unknown) => {
    if (!(error instanceof ResourceNotFoundException)) throw error
  })
}

/** Whether there is any row in a table. */
export async function holdsAnything(
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<boolean> {
  const { Count = 0 } = await client.send(
    new ScanCommand({ TableName, ConsistentRead: true, Limit: 1 }),
  )
  return Count > 0
}

/** Removes what a filter finds, and tells how many that were. */
export async function sweep(
  client: DynamoDBDocumentClient,
  TableName: string,
  { condition, names, values }: Condition,
): Promise<number> {
  const table = openTable(client, TableName)
  const found = {
    TableName,
    FilterExpression: condition,
    ...(names && { ExpressionAttributeNames: names }),
    ...(values && { ExpressionAttributeValues: values }),
    ProjectionExpression: 'pk, sk',
  }
  let swept = 0
  for await (const { Items = [] } of paginateScan({ client }, found)) {
    for (const { pk, sk } of Items) await table.remove({ pk, sk })
    swept += Items.length
  }
  return swept
}

/** The embedded store never deletes what has expired, so it is swept when the stack starts. */
export const sweepExpired = (
  client: DynamoDBDocumentClient,
  TableName: string,
  nowSeconds: number,
): Promise<number> =>
  sweep(client, TableName, {
    condition: '#ttl < :now',
    names: { '#ttl': 'ttl' },
    values: { ':now': nowSeconds },
  })

/** Everything the table holds, as text that is the same for the same content: for tests of what is stored. */
export async function dumpTable(
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<string> {
  const lines: string[] = []
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    lines.push(...Items.map((item) => canonical(item)))
  return lines.sort().join('\n')
}
