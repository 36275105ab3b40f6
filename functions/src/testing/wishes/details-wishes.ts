import type { Wish } from '../faults/wish.ts'
import type { World } from '../world.ts'
import { asked, union } from './joining.ts'
import { wishing } from './wishing.ts'

const typed = { realName: '张三', idNumber: '53342319900307101X', version: 0 }

/** Anna agrees to her name and ID number being kept. */
async function agreeing(world: World) {
  const anna = await world.signIn('anna')
  await anna.privacy.giveConsent({ purpose: 'details', version: 3 })
  return anna
}

export const detailsWishes: readonly Wish[] = [
  {
    name: 'putDetails',
    prepare: async (world) => {
      const anna = await agreeing(world)
      return (key) => wishing(world, anna, key).identity.putDetails(typed)
    },
  },
  {
    name: 'putDetails, another number',
    prepare: async (world) => {
      const anna = await agreeing(world)
      await anna.identity.putDetails({ ...typed, idNumber: '53342319900307128X' })
      return (key) => wishing(world, anna, key).identity.putDetails({ ...typed, version: 1 })
    },
  },
  {
    name: 'deleteDetails',
    prepare: async (world) => {
      const anna = await agreeing(world)
      await anna.identity.putDetails(typed)
      return (key) => wishing(world, anna, key).identity.deleteDetails({})
    },
  },
  {
    name: 'unmaskPerson',
    prepare: async (world) => {
      const { joinId, personId } = await asked(world, 'member')
      await (await agreeing(world)).identity.putDetails(typed)
      const by = await union(world)
      await by.identity.decideJoin({ joinId, personId, accept: true })
      return (key) =>
        wishing(world, by, key).identity.unmaskPerson({ personId, reason: '核对会员名册' })
    },
  },
]
