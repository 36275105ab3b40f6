import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { meetingOf } from './race.ts'

/** What the store checks before it writes, taken away: the negative control of a race of real operations. */
export interface Conditions {
  /** Runs a race in which nothing is checked, and all contenders meet. Throws when some never came to meet. */
  readonly without: <T>(how: TakenAway, run: () => Promise<T>) => Promise<T>
}

export interface TakenAway {
  /** So many writes wait for one another: each contender has read, and none has written. */
  readonly contenders: number
  /** The writes that wait: transactions, unless told otherwise. */
  readonly meetAt?:
    | 'TransactWriteItemsCommand'
    | 'UpdateItemCommand'
    | 'PutItemCommand'
    | 'DeleteItemCommand'
  /** So many of these go by before any waits. */
  readonly past?: number
  /** What is done when all have met, before any of them writes: they know nothing of it. */
  readonly once?: () => Promise<unknown>
  /** Rows, by `pk`, whose conditions stay. */
  readonly kept?: RegExp
  /** Only what is checked of rows that are not written is taken away. */
  readonly checksOnly?: true
}

type Names = Readonly<Record<string, unknown>>

/** A write, or one of a transaction, in the words of DynamoDB. */
interface Operation {
  readonly ConditionExpression?: string
  readonly UpdateExpression?: string
  readonly ExpressionAttributeNames?: Names
  readonly ExpressionAttributeValues?: Names
  readonly Item?: { readonly pk?: unknown }
  readonly Key?: { readonly pk?: unknown }
}

type Kind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck'
type Transacted = Readonly<Partial<Record<Kind, Operation>>>

/** Names that an expression does not use are refused. */
const usedIn = (expression: string, names: Names | undefined): Names | undefined => {
  const words = new Set(expression.match(/[#:]\w+/g))
  const used = Object.entries(names ?? {}).filter(([name]) => words.has(name))
  return used.length > 0 ? Object.fromEntries(used) : undefined
}

const isKept = ({ Item, Key }: Operation, kept: RegExp | undefined): boolean =>
  kept?.test(String((Item ?? Key)?.pk)) === true

function bare<O extends Operation>(operation: O, kept: RegExp | undefined): O {
  if (isKept(operation, kept)) return operation
  const update = operation.UpdateExpression ?? ''
  return {
    ...operation,
    ConditionExpression: undefined,
    ExpressionAttributeNames: usedIn(update, operation.ExpressionAttributeNames),
    ExpressionAttributeValues: usedIn(update, operation.ExpressionAttributeValues),
  }
}

function withoutConditions(input: object, { kept, checksOnly }: TakenAway): object {
  const { TransactItems } = input as { readonly TransactItems?: readonly Transacted[] }
  const stays = checksOnly ? /^/ : kept
  if (!TransactItems) return bare(input, stays)
  // A check is nothing but its condition.
  const items = TransactItems.filter(
    ({ ConditionCheck }) => !ConditionCheck || isKept(ConditionCheck, kept),
  ).map((item) =>
    Object.fromEntries(Object.entries(item).map(([kind, one]) => [kind, bare(one, stays)])),
  )
  return { ...input, TransactItems: items }
}

const isWrite = (command: string) => /^(Put|Update|Delete|TransactWrite)/.test(command)

/** Stands where `injectFaults` does, between the code and its store. */
export function takeConditions(client: DynamoDBDocumentClient): Conditions {
  let taken: TakenAway | undefined
  let toMeet = 0
  let toPass = 0
  let meet = async (): Promise<unknown> => undefined
  const isAwaited = (
    command: string,
    { meetAt = 'TransactWriteItemsCommand' }: TakenAway,
  ): boolean => command === meetAt && toPass-- <= 0 && toMeet-- > 0
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const command = String(context.commandName)
      if (!taken || !isWrite(command)) return next(args)
      if (isAwaited(command, taken)) await meet()
      return next({ ...args, input: withoutConditions(args.input, taken) as typeof args.input })
    },
    { step: 'initialize', priority: 'low', name: 'conditions', override: true },
  )
  return {
    without: async (how, run) => {
      taken = how
      toMeet = how.contenders
      toPass = how.past ?? 0
      meet = meetingOf(toMeet, how.once)
      const outcome = await run().finally(() => {
        taken = undefined
      })
      if (toMeet > 0) throw new Error(`${toMeet} contenders never came to meet`)
      return outcome
    },
  }
}
