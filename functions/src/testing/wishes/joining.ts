import type { World } from '../world.ts'

const county = '/530000/533400/533423/'

export const union = (world: World) =>
  world.signInAs('union', { role: 'countyUnion', organisation: county })

export async function firm(world: World) {
  const { identity } = await union(world)
  return identity.addOrganisation({ aboveId: '533423', kind: 'enterprise', name: '精工机械' })
}

/** Anna asks to belong to a firm, or to speak for it. */
export async function asked(world: World, as: 'member' | 'officer') {
  const { id: organisationId } = await firm(world)
  const anna = await world.signIn('anna')
  const { id: joinId } = await anna.identity.requestJoin({ organisationId, as })
  return { anna, joinId, personId: anna.session.personId }
}
