import { type GrantedRole, grantedRole } from '@cgt/shared/access/role'
import type { Action } from '@cgt/shared/access/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionRows } from '../testing/access/action-rows.ts'
import { call } from '../testing/access/call.ts'
import { operationRows } from '../testing/access/operation-rows.ts'
import { placesOf } from '../testing/access/places.ts'
import { plantOrganisations } from '../testing/access/plant.ts'
import { operations } from '../testing/operations.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await plantOrganisations(world)
})
afterAll(() => world.stop())

const isGuarded = (row: string): row is Action => row in actionRows
const guarded = operations.filter(({ name }) =>
  isGuarded(operationRows[name as keyof typeof operationRows]),
)

/** Somebody in a role, whose role an administrator then takes back by the operation for it. */
async function revoked(role: GrantedRole) {
  const name = `revoked-${role}`
  const grantId = `held-${role}`
  const person = await world.signInAs(name, {
    id: grantId,
    role,
    organisation: placesOf[role].own,
  })
  const { personId } = person.session
  const province = { role: 'securityAdmin', organisation: '/530000/' } as const
  const admin = await world.signInAs(`admin-${role}`, province)
  await admin.identity.revokeRole({ personId, grantId, reason: '离任' })
  return person
}

const codesOf = async (accessToken: string) => {
  const told: Record<string, string | undefined> = {}
  for (const { name, endpoint, example } of guarded)
    told[name] = (await call(world, endpoint, example, accessToken)).code
  return told
}

const all = (code: string) => Object.fromEntries(guarded.map(({ name }) => [name, code]))

describe(`a role taken back counts from the next request on, for all ${guarded.length} operations a role opens`, () => {
  it('every other operation asks for no role', () => {
    const others = Object.values(operationRows).filter((row) => !isGuarded(row))
    expect([...new Set(others)].sort()).toEqual(['anyone', 'signedIn'])
  })

  it.each(grantedRole.options)(
    '%s: refused at once, and after signing in anew nothing is there',
    {
      timeout: 120_000,
    },
    async (one) => {
      const role = one as GrantedRole
      const person = await revoked(role)
      expect(await codesOf(person.session.accessToken)).toEqual(all('rolesChanged'))
      expect((await person.identity.myRoles({})).roles.map((held) => held.role)).toEqual(['worker'])
      const { refreshToken } = person.session
      const { accessToken } = await world.stranger.identity.refreshSession({ refreshToken })
      expect(await codesOf(accessToken)).toEqual(all('notFound'))
    },
  )
})
