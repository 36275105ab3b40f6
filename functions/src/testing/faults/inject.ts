import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/**
 * What can become of one call to the store: it never arrives; it is done but the answer is lost;
 * it is refused for load; another transaction is in the way.
 */
export type Fault = 'neverSent' | 'answerLost' | 'throttled' | 'conflict'

/** Asked before every call; `call` counts from 0. */
export type FaultSchedule = (call: number, isWrite: boolean) => Fault | undefined

export interface Faults {
  /** From now on; calls are counted anew. Nothing: no faults. */
  readonly follow: (schedule: FaultSchedule | undefined) => void
  /** Calls since `follow`. */
  readonly calls: () => number
}

const named = (name: string, more: object = {}): Error =>
  Object.assign(new Error(`${name}, as the schedule has it`), { name, ...more })

const lost = () => named('TimeoutError')

function refusal(fault: Fault, items: number): Error {
  if (fault === 'throttled') return named('ProvisionedThroughputExceededException')
  if (fault === 'neverSent') return lost()
  const CancellationReasons = Array.from({ length: items }, (_, i) => ({
    Code: i === 0 ? 'TransactionConflict' : 'None',
  }))
  return items > 0
    ? named('TransactionCanceledException', { CancellationReasons })
    : named('TransactionConflictException')
}

/** Puts faults between the code and its store, where a bad network would. */
export function injectFaults(client: DynamoDBDocumentClient): Faults {
  let schedule: FaultSchedule | undefined
  let calls = 0
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!schedule) return next(args)
      const command = String(context.commandName)
      const isWrite = !/^(Get|Query|Scan|BatchGet|TransactGet)/.test(command)
      const fault = schedule(calls++, isWrite)
      if (!fault) return next(args)
      const items = (args.input as { TransactItems?: readonly unknown[] }).TransactItems?.length
      if (fault === 'answerLost') {
        await next(args)
        throw lost()
      }
      throw refusal(fault, items ?? 0)
    },
    { step: 'initialize', priority: 'low', name: 'faults', override: true },
  )
  return {
    follow: (next) => {
      schedule = next
      calls = 0
    },
    calls: () => calls,
  }
}
