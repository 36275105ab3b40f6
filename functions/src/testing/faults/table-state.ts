import { BatchWriteCommand, type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb'
import { canonical } from '@cgt/shared/eligibility/canonical'
import type { Item } from '../../platform/table.ts'

/** What a table holds at one moment: rows by their keys. */
export type Rows = ReadonlyMap<string, Item>

export interface TableState {
  readonly rows: () => Promise<Rows>
  /** Writes and removes until the table holds these rows again and no others. */
  readonly returnTo: (rows: Rows) => Promise<void>
}

const mostAtOnce = 25

const nameOf = ({ pk, sk }: Item): string => `${pk} ${sk}`
const isSame = (a: Item | undefined, b: Item): boolean =>
  a !== undefined && canonical(a) === canonical(b)

/** A whole table's state, to look at and to lay again: for tables small enough to be read whole. */
export function tableState(client: DynamoDBDocumentClient, TableName: string): TableState {
  const rows = async (): Promise<Rows> => {
    const found = new Map<string, Item>()
    for await (const { Items = [] } of paginateScan(
      { client },
      { TableName, ConsistentRead: true },
    ))
      for (const item of Items as Item[]) found.set(nameOf(item), item)
    return found
  }

  const returnTo = async (wanted: Rows): Promise<void> => {
    const held = await rows()
    const added = [...held].filter(([name]) => !wanted.has(name))
    const changed = [...wanted].filter(([name, row]) => !isSame(held.get(name), row))
    const requests = [
      ...added.map(([, { pk, sk }]) => ({ DeleteRequest: { Key: { pk, sk } } })),
      ...changed.map(([, Item]) => ({ PutRequest: { Item } })),
    ]
    for (let at = 0; at < requests.length; at += mostAtOnce) {
      const some = requests.slice(at, at + mostAtOnce)
      await client.send(new BatchWriteCommand({ RequestItems: { [TableName]: some } }))
    }
  }
  return { rows, returnTo }
}
