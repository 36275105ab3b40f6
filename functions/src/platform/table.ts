import type { DynamoDBDocumentClient, TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { Failure } from '@cgt/shared/http/failure'
import { isConditionFailure, isConflict, isTooLarge } from './table-errors.ts'
import { type Used, usedUnits } from './used-units.ts'

/**
 * What the one table is called in what is sealed. Not its name in the cloud: that is another after a
 * backup was restored, and everything has to open then as before.
 */
export const tableName = 'changaitong'

export interface Key {
  readonly pk: string
  readonly sk: string
}

export type Item = Key & Readonly<Record<string, unknown>>

/** Names and values are always aliased: the embedded store dies on literal non-ASCII text. */
export interface Condition {
  readonly condition: string
  readonly names?: Readonly<Record<string, string>>
  readonly values?: Readonly<Record<string, unknown>>
}

export interface Change extends Partial<Condition> {
  readonly update: string
}

export type Write =
  | { readonly put: Item; readonly only?: Condition }
  | { readonly change: Change; readonly key: Key }
  | { readonly remove: Key; readonly only?: Condition }
  /** Of a row that stays as it is. */
  | { readonly check: Key; readonly only: Condition }

/** Rows of one partition in the order of their `sk`. */
export interface Listing {
  readonly pk: string
  /** Every `sk` that begins so. */
  readonly begins: string
  /** The `sk` to go on after. */
  readonly after?: string
  /** How many at most. */
  readonly limit: number
  /** What is read of each, `sk` beside it; all of it where left out. It costs the same units, and less time. */
  readonly fields?: readonly string[]
}

/** Rows that an index holds in one partition, oldest first. */
export interface IndexListing {
  readonly pk: string
  /** The highest `gsi1sk`. */
  readonly until: string
  readonly limit: number
}

/** The one table. Every read but `indexed` is consistent; a write answers whether its condition held. */
export interface Table {
  readonly get: (key: Key) => Promise<Item | undefined>
  readonly list: (listing: Listing) => Promise<readonly Item[]>
  /** What the first index says, which may be a moment behind: good for finding, never for deciding. */
  readonly indexed: (listing: IndexListing) => Promise<readonly Item[]>
  readonly put: (item: Item, only?: Condition) => Promise<boolean>
  /** The whole item as it is afterwards, or nothing when the condition failed. */
  readonly change: (key: Key, change: Change) => Promise<Item | undefined>
  readonly remove: (key: Key) => Promise<void>
  /** All or nothing; false when a condition failed or another transaction was in the way. */
  readonly together: (writes: readonly Write[]) => Promise<boolean>
}

const aliases = ({ names, values }: Partial<Condition>) => ({
  ...(names && { ExpressionAttributeNames: { ...names } }),
  ...(values && { ExpressionAttributeValues: { ...values } }),
})

const projected = (fields: readonly string[] | undefined) =>
  fields && {
    ProjectionExpression: ['sk', ...fields].map((name) => `#${name}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(
      ['sk', ...fields].map((name) => [`#${name}`, name]),
    ),
  }

const conditional = (only: Partial<Condition> | undefined) =>
  only?.condition ? { ConditionExpression: only.condition, ...aliases(only) } : {}

function toTransactItem(TableName: string, write: Write) {
  if ('put' in write) return { Put: { TableName, Item: write.put, ...conditional(write.only) } }
  if ('remove' in write)
    return { Delete: { TableName, Key: write.remove, ...conditional(write.only) } }
  if ('check' in write)
    return { ConditionCheck: { TableName, Key: write.check, ...conditional(write.only) } }
  const { key, change } = write
  const UpdateExpression = change.update
  return {
    Update: { TableName, Key: key, UpdateExpression, ...aliases(change), ...conditional(change) },
  }
}

async function held(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (isConditionFailure(error) || isConflict(error)) return false
    if (isTooLarge(error)) throw new Failure('tooLarge')
    throw error
  }
}

/** `onUsed` is told the read and write units of every call. */
export function openTable(
  client: DynamoDBDocumentClient,
  TableName: string,
  onUsed: (used: Used) => void = () => {},
): Table {
  const ReturnConsumedCapacity = 'INDEXES' as const
  const base = { TableName, ReturnConsumedCapacity }
  const count = <A extends { readonly ConsumedCapacity?: unknown }>(
    kind: 'read' | 'write',
    answer: A,
  ): A => {
    onUsed(usedUnits(kind, answer.ConsumedCapacity))
    return answer
  }
  return {
    get: async (Key) => {
      const answer = await client.send(new GetCommand({ ...base, Key, ConsistentRead: true }))
      return count('read', answer).Item as Item | undefined
    },
    // BETWEEN, because the embedded store's begins_with ignores case; DynamoDB takes no empty key, so
    // the lowest text stands for «from the start».
    list: async ({ pk, begins, after, limit: Limit, fields }) => {
      const command = new QueryCommand({
        ...base,
        ...projected(fields),
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':pk': pk,
          ':from': after === undefined ? begins || '\u0000' : `${after}\u0000`,
          ':to': `${begins}\u{10ffff}`,
        },
        Limit,
      })
      return (count('read', await client.send(command)).Items ?? []) as Item[]
    },
    indexed: async ({ pk, until, limit: Limit }) => {
      const command = new QueryCommand({
        ...base,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk <= :until',
        ExpressionAttributeValues: { ':pk': pk, ':until': until },
        Limit,
      })
      return (count('read', await client.send(command)).Items ?? []) as Item[]
    },
    put: (Item, only) =>
      held(async () =>
        count('write', await client.send(new PutCommand({ ...base, Item, ...conditional(only) }))),
      ),
    change: async (Key, change) => {
      const command = new UpdateCommand({
        ...base,
        Key,
        UpdateExpression: change.update,
        ...aliases(change),
        ...conditional(change),
        ReturnValues: 'ALL_NEW',
      })
      try {
        return count('write', await client.send(command)).Attributes as Item
      } catch (error) {
        if (isConditionFailure(error)) return undefined
        throw error
      }
    },
    remove: async (Key) => {
      count('write', await client.send(new DeleteCommand({ ...base, Key })))
    },
    together: (writes) => {
      const items = writes.map((write) => toTransactItem(TableName, write))
      const TransactItems = items as TransactWriteCommandInput['TransactItems']
      return held(async () =>
        count(
          'write',
          await client.send(new TransactWriteCommand({ TransactItems, ReturnConsumedCapacity })),
        ),
      )
    },
  }
}
