import { call } from '../access/call.ts'
import { type Operation, operations } from '../operations.ts'
import type { World } from '../world.ts'
import type { Planted } from './plant-canaries.ts'
import type { Canary, Place } from './seek.ts'

/** Sends a canary in each field of an operation in turn, and in one that it does not have. */
function misused({ example }: Operation, { value }: Canary): readonly Record<string, unknown>[] {
  const fields = [...Object.keys(example), 'unknown']
  return fields.map((field) => ({ ...example, [field]: value }))
}

async function refusals(world: World, { worker, canaries }: Planted): Promise<readonly Place[]> {
  const places: Place[] = []
  for (const [i, operation] of operations.entries()) {
    const canary = canaries[i % canaries.length]
    if (!canary) continue
    for (const input of misused(operation, canary)) {
      const answered = await call(world, operation.endpoint, input, worker.session.accessToken)
      if (answered.status >= 400)
        places.push({ name: `the error of ${operation.name}`, text: answered.body })
    }
  }
  return places
}

/** What the worker is answered when the store takes nothing. */
async function failures(world: World, { worker, canaries }: Planted): Promise<readonly Place[]> {
  const places: Place[] = []
  const put = operations.find(({ name }) => name === 'putFact')
  for (const { value } of canaries) {
    const input = { factKey: 'worker.ethnicity', answer: { value }, version: 1 }
    world.faults.follow((_, isWrite) => (isWrite ? 'neverSent' : undefined))
    const answered = put && (await call(world, put.endpoint, input, worker.session.accessToken))
    world.faults.follow(undefined)
    places.push({ name: 'the error of a store that takes nothing', text: answered?.body ?? '' })
  }
  return places
}

/** Every error that can be had by sending what was planted where it does not belong, or when nothing works. */
export const provokeErrors = async (world: World, planted: Planted): Promise<readonly Place[]> => [
  ...(await failures(world, planted)),
  ...(await refusals(world, planted)),
]
