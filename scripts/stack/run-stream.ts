import { setTimeout as pause } from 'node:timers/promises'
import {
  type DeclaredSource,
  declaredSources,
  isFor,
} from '../../functions/src/testing/stream/declared-sources.ts'
import {
  deliverAll,
  type Invoke,
  type StreamRecord,
} from '../../functions/src/testing/stream/event-source.ts'
import { openStreamReader } from '../../functions/src/testing/stream/read-stream.ts'

export interface StreamSurroundings {
  readonly storeEndpoint: string
  readonly tableName: string
  /** Where the emulator runs a function by its name. */
  readonly lambdaOrigin: string
  /** A function could not get through these. */
  readonly onDead: (functionName: string, records: readonly StreamRecord[]) => void
}

const everyMs = 200
const shortestPauseMs = 100

const invokeAt =
  (lambdaOrigin: string, functionName: string): Invoke =>
  async (Records) => {
    const answer = await fetch(
      `${lambdaOrigin}/2015-03-31/functions/changaitong-local-${functionName}/invocations`,
      { method: 'POST', body: JSON.stringify({ Records }) },
    )
    const body = await answer.text()
    if (!answer.ok || answer.headers.has('x-amz-function-error')) throw new Error(body)
    return JSON.parse(body) as Awaited<ReturnType<Invoke>>
  }

/**
 * Hands the store's stream to the functions that serverless.yml gives it to, from now on. What was
 * committed while nothing ran is the sweeper's.
 */
export async function runStream(surroundings: StreamSurroundings) {
  const { storeEndpoint, tableName, lambdaOrigin, onDead } = surroundings
  const sources = declaredSources()
  const reader = await openStreamReader(storeEndpoint, tableName, 'LATEST')
  let stopped = false

  const give = (source: DeclaredSource, records: readonly StreamRecord[]) =>
    deliverAll(
      {
        source,
        invoke: invokeAt(lambdaOrigin, source.functionName),
        onDead: async (dead) => onDead(source.functionName, dead),
        pause: async (attempt) =>
          void (attempt > 0 && !stopped && (await pause(shortestPauseMs * 2 ** attempt))),
      },
      records.filter((record) => isFor(source, record)),
    )

  const run = async () => {
    while (!stopped) {
      // A store that does not answer for a moment is asked again.
      const records = await reader.read().catch(() => [])
      for (const source of sources) await give(source, records)
      await pause(everyMs)
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopped = true
      await running
      reader.close()
    },
  }
}
