import type { World } from '../world.ts'
import type { Credentials } from './credentials.ts'

const county = '/530000/533400/533423/'

/** A world with people in it who have something to lose, and somebody who may use every operation, as nobody real may. */
export async function besiege(world: World): Promise<Credentials> {
  const expired = (await world.signIn('old')).session
  world.clock.advance(31 * 60)
  const caller = await world.signInAs(
    'caller',
    { role: 'countyUnion', organisation: county },
    { role: 'securityAdmin', organisation: '/530000/' },
    { role: 'auditAdmin', organisation: '/530000/' },
  )
  const { id: organisationId } = await caller.identity.addOrganisation({
    aboveId: '533423',
    kind: 'enterprise',
    name: '云岭茶业',
  })
  const other = await world.signIn('other')
  const { id: joinId } = await other.identity.requestJoin({ organisationId, as: 'member' })
  return {
    caller: caller.session.accessToken,
    expired: expired.accessToken,
    refresh: other.session.refreshToken,
    others: [other.session.personId, organisationId, joinId, '533423'],
  }
}
