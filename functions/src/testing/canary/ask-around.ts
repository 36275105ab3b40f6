import { call } from '../access/call.ts'
import { type Operation, operations } from '../operations.ts'
import type { World } from '../world.ts'
import type { Planted } from './plant-canaries.ts'
import type { Place } from './seek.ts'

/** Reading first, so that nobody has signed out before. */
const turns = ['GET', 'PUT', 'POST', 'DELETE']
const inTurn = [...operations].sort(
  (a, b) => turns.indexOf(a.endpoint.method) - turns.indexOf(b.endpoint.method),
)

/** The example, aimed at the worker. */
const aimed = ({ example }: Operation, { ids }: Planted) => ({
  ...example,
  ...Object.fromEntries(Object.entries(ids).filter(([name]) => name in example)),
})

/** What everybody else is answered by every operation, aimed at who told everything. */
export async function askAround(world: World, planted: Planted): Promise<readonly Place[]> {
  const other = await world.signIn('canary-other')
  const others = {
    'a stranger': undefined,
    'another worker': other.session.accessToken,
    'the union': planted.union.session.accessToken,
    'the administrator': planted.security.session.accessToken,
  }
  const places: Place[] = []
  for (const [who, token] of Object.entries(others))
    for (const operation of inTurn) {
      const { status, headers, body } = await call(
        world,
        operation.endpoint,
        aimed(operation, planted),
        token,
      )
      const name = `the answer ${status} of ${operation.name} to ${who}`
      places.push({ name, text: `${body} ${JSON.stringify(headers)}` })
    }
  return places
}
