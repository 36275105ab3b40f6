import type { Findings } from '../faults/wish.ts'
import type { World } from '../world.ts'
import { askAround } from './ask-around.ts'
import { type Planted, plantCanaries } from './plant-canaries.ts'
import { provokeErrors } from './provoke-errors.ts'
import { keptBy, seek } from './seek.ts'
import { sensitiveFacts } from './sensitive-facts.ts'

/** A yes or a choice cannot be sought by its words, so it is looked at where it is kept. */
async function unsealed({ table, pack }: World, { ids }: Planted): Promise<readonly string[]> {
  const row = await table.get({ pk: `RECORD#${ids.personId}`, sk: 'RECORD' })
  const facts = (row?.facts ?? {}) as Readonly<Record<string, object>>
  return sensitiveFacts(pack)
    .filter(({ factKey }) => !('sealed' in (facts[factKey] ?? {})))
    .map(({ factKey }) => `${factKey} is kept unsealed`)
}

/** Plants a canary in every sensitive field, and seeks them in everything kept, logged or answered. */
export async function keepsCanaries(world: World): Promise<Findings> {
  const planted = await plantCanaries(world)
  const bare = await unsealed(world, planted)
  const before = await keptBy(world)
  const places = [
    ...before,
    // Errors first: some of what others may do would end the worker's session.
    ...(await provokeErrors(world, planted)),
    ...(await askAround(world, planted)),
    { name: 'the log', text: world.logged() },
  ]
  const broken = [...bare, ...seek(planted.canaries, places)]
  return { tried: planted.canaries.length * places.length, broken }
}
