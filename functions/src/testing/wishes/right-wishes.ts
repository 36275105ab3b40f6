import type { Wish } from '../faults/wish.ts'
import type { World } from '../world.ts'
import { wishing } from './wishing.ts'

const reason = '任职文件'

const security = (world: World) =>
  world.signInAs('security', { role: 'securityAdmin', organisation: '/530000/' })

const wanted = {
  organisationId: '533423',
  role: 'countyUnion',
  domain: 'any',
  from: '2026-01-01',
  to: null,
  reason,
} as const

export const rightWishes: readonly Wish[] = [
  {
    name: 'grantRole',
    prepare: async (world) => {
      const { personId } = (await world.signIn('bert')).session
      const by = await security(world)
      return (key) => wishing(world, by, key).identity.grantRole({ ...wanted, personId })
    },
  },
  {
    name: 'revokeRole',
    prepare: async (world) => {
      const { personId } = (await world.signIn('bert')).session
      const by = await security(world)
      const { id: grantId } = await by.identity.grantRole({ ...wanted, personId })
      return (key) => wishing(world, by, key).identity.revokeRole({ personId, grantId, reason })
    },
  },
  {
    name: 'disablePerson',
    prepare: async (world) => {
      const by = await security(world)
      await world.signIn('bert')
      const { personId } = (await world.signIn('bert')).session
      return (key) => wishing(world, by, key).identity.disablePerson({ personId, reason })
    },
  },
  {
    name: 'enablePerson',
    prepare: async (world) => {
      const { personId } = (await world.signIn('bert')).session
      const by = await security(world)
      await by.identity.disablePerson({ personId, reason })
      return (key) => wishing(world, by, key).identity.enablePerson({ personId, reason })
    },
  },
]
