import type { Action } from '@cgt/shared/access/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionRows } from '../testing/access/action-rows.ts'
import { call } from '../testing/access/call.ts'
import { openCallers } from '../testing/access/callers.ts'
import type { Case } from '../testing/access/cases.ts'
import { casesOf } from '../testing/access/cases-of.ts'
import type { MatterKind } from '../testing/access/matter.ts'
import { matters } from '../testing/access/matters.ts'
import { observe } from '../testing/access/observe.ts'
import { operationRows } from '../testing/access/operation-rows.ts'
import { plantOrganisations } from '../testing/access/plant.ts'
import { expected, type Outcome } from '../testing/access/relations.ts'
import { openStock } from '../testing/access/stock.ts'
import { operations } from '../testing/operations.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
let callerOf: ReturnType<typeof openCallers>
beforeAll(async () => {
  world = await openWorld()
  await plantOrganisations(world)
  callerOf = openCallers(world)
})
afterAll(() => world.stop())

const guarded = Object.entries(matters) as [keyof typeof matters, MatterKind][]

const endpointOf = (name: string) => {
  const found = operations.find((operation) => operation.name === name)
  if (!found) throw new Error(`no operation is ${name}`)
  return found.endpoint
}

/** What the rows say, as far as this kind of matter has an owner, a system, and is acted on. */
function written(
  name: keyof typeof matters,
  { everybodys, everywhere, list }: MatterKind,
  of: Case,
): Outcome {
  const row = actionRows[operationRows[name] as Action]
  const asked = list || everywhere ? ({ ...row, own: 'may', secondFactor: 'setUp' } as const) : row
  const isElsewhere = everywhere && of.relation.grant === undefined
  const isShared = (everybodys || everywhere) && of.relation.grant === 'otherDomain'
  const relation =
    isShared || isElsewhere ? { ...of.relation, counts: 'there' as const } : of.relation
  return expected(asked, of.role, relation)
}

/** Several at once, unless one's matter would show in another's list. */
async function inTurns<T>(items: readonly T[], atOnce: number, run: (item: T) => Promise<void>) {
  const waiting = items.values()
  const work = async () => {
    for (const item of waiting) await run(item)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

it('every operation has its row, and asks for what its row says', () => {
  const asked = (access: string) => (access === 'public' ? 'anyone' : access)
  expect(operationRows).toEqual(
    Object.fromEntries(operations.map(({ name, endpoint }) => [name, asked(endpoint.access)])),
  )
})

describe(`over HTTP, ${guarded.length} operations by role and relation`, () => {
  it.each(guarded)('%s asks a stranger to sign in', async (name, { make }) => {
    const { input, remove } = await make(world, '/530000/533400/533423/')
    expect((await call(world, endpointOf(name), input)).code).toBe('notSignedIn')
    await remove?.()
  })

  it.each(guarded)('%s answers each as the matrix has it', async (name, kind) => {
    // Nobody may command more than thirty things a minute, and here everybody tries all there is.
    world.clock.advance(5)
    const endpoint = endpointOf(name)
    const stock = openStock(world, kind)
    const wrong: string[] = []
    await inTurns(casesOf(name), kind.list ? 1 : 4, async (one) => {
      const wanted = written(name, kind, one)
      const caller = await callerOf(one.role, one.name)
      const matter = await stock(one, caller, wanted === 'may')
      const told = await observe({ world, endpoint, caller }, kind, matter)
      if (told !== wanted) wrong.push(`${one.role}, ${one.name}: ${told} instead of ${wanted}`)
    })
    expect(wrong).toEqual([])
  })
})
