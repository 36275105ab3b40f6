import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { call } from '../access/call.ts'
import type { Appointment } from '../appoint.ts'
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
  const holding = async (role: Appointment['role'], organisation: OrganisationPath) =>
    (await world.signInAs(`canary-${role}`, { role, organisation })).session.accessToken
  const others = {
    'a stranger': undefined,
    'another worker': other.session.accessToken,
    'the union': planted.union.session.accessToken,
    'the administrator': planted.security.session.accessToken,
    'the auditor': await holding('auditAdmin', '/530000/'),
    'the system administrator': await holding('systemAdmin', '/530000/'),
    'a department': await holding('departmentReviewer', '/530000/533400/533423/'),
    'the prefecture': await holding('prefectureUnion', '/530000/533400/'),
    'another firm’s officer': await holding('enterpriseOfficer', '/530000/533400/533423/another/'),
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
