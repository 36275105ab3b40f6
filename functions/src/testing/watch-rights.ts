import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

interface Part {
  readonly Key?: { readonly pk: string }
  readonly Item?: { readonly pk: string }
  /** A query names its partition `:pk`. */
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>
}

interface Input extends Part {
  /** Each under its own action: `Put`, `Update`, `Delete`. */
  readonly TransactItems?: readonly Readonly<Record<string, Part>>[]
}

const right = (action: string, { Key, Item, ExpressionAttributeValues }: Part) => {
  const pk = (Key ?? Item)?.pk ?? String(ExpressionAttributeValues?.[':pk'])
  return `${action} ${pk.replace(/#.*/s, '#')}`
}

/** A transaction needs the rights of each of its parts, and none of its own. */
const rightsOf = (command: string, { TransactItems, ...whole }: Input): readonly string[] =>
  TransactItems?.flatMap((item) =>
    Object.entries(item).map(([action, part]) => right(`${action}Item`, part)),
  ) ?? [right(command.replace(/Command$/, ''), whole)]

/** The rights that a client's requests ask of AWS, as they leave: `PutItem TOKEN#`. */
export function watchRights(client: DynamoDBDocumentClient): Set<string> {
  const used = new Set<string>()
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        for (const each of rightsOf(commandName, args.input as Input)) used.add(each)
        return next(args)
      },
    { step: 'initialize', name: 'watchRights' },
  )
  return used
}
