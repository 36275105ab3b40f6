import { creditCodeOf } from '../credit-codes.ts'
import type { Send, Wish } from '../faults/wish.ts'
import type { World } from '../world.ts'
import { asked, firm, union } from './joining.ts'
import { wishing } from './wishing.ts'

const decided =
  (as: 'member' | 'officer', accept: boolean) =>
  async (world: World): Promise<Send> => {
    const { joinId, personId } = await asked(world, as)
    const by = await union(world)
    const wanted = { joinId, personId, accept, ...(!accept && { reason: '材料不齐' }) }
    return (key) => {
      const { identity } = wishing(world, by, key)
      return as === 'member' ? identity.decideJoin(wanted) : identity.decideOfficer(wanted)
    }
  }

/** Somebody who belongs, or speaks for it, and the wish that they no longer do. */
const removed =
  (as: 'member' | 'officer') =>
  async (world: World): Promise<Send> => {
    const { joinId, personId } = await asked(world, as)
    const by = await union(world)
    const accepted = { joinId, personId, accept: true }
    await (as === 'member' ? by.identity.decideJoin(accepted) : by.identity.decideOfficer(accepted))
    const removal = { joinId, personId, reason: '核对花名册' }
    return (key) => {
      const { identity } = wishing(world, by, key)
      return as === 'member' ? identity.removeMember(removal) : identity.removeOfficer(removal)
    }
  }

export const organisationWishes: readonly Wish[] = [
  {
    name: 'addOrganisation',
    prepare: async (world) => {
      const by = await union(world)
      const input = { aboveId: '533423', kind: 'enterprise', name: '云岭茶业' } as const
      const creditCode = creditCodeOf(7)
      return (key) => wishing(world, by, key).identity.addOrganisation({ ...input, creditCode })
    },
  },
  {
    name: 'requestJoin',
    prepare: async (world) => {
      const { id: organisationId } = await firm(world)
      const anna = await world.signIn('anna')
      return (key) =>
        wishing(world, anna, key).identity.requestJoin({ organisationId, as: 'member' })
    },
  },
  { name: 'decideJoin, yes', prepare: decided('member', true) },
  { name: 'decideJoin, no', prepare: decided('member', false) },
  { name: 'decideOfficer', prepare: decided('officer', true) },
  { name: 'removeMember', prepare: removed('member') },
  { name: 'removeOfficer', prepare: removed('officer') },
  {
    name: 'leaveOrganisation',
    prepare: async (world) => {
      const { joinId, personId } = await asked(world, 'officer')
      await (await union(world)).identity.decideOfficer({ joinId, personId, accept: true })
      const anna = await world.signIn('anna')
      return (key) => wishing(world, anna, key).identity.leaveOrganisation({ joinId })
    },
  },
]
