import { draftCompetition } from '../competitions/draft-competition.ts'
import { plantCompetition } from '../competitions/plant-competition.ts'
import type { Wish } from '../faults/wish.ts'
import type { World } from '../world.ts'
import { wishing } from './wishing.ts'

const weixi = '/530000/533400/533423/'
const union = (world: World) =>
  world.signInAs('union', { role: 'countyUnion', organisation: weixi })

async function published(world: World) {
  const draft = draftCompetition(world.clock)
  const by = await union(world)
  const { id } = await by.competitions.publishCompetition({ organisationId: '533423', draft })
  return { competitionId: id, eventId: '1' }
}

/** What people do about competitions, as wishes that must withstand faults. */
export const competitionWishes: readonly Wish[] = [
  {
    name: 'publishCompetition',
    prepare: async (world) => {
      const by = await union(world)
      const wanted = { organisationId: '533423', draft: draftCompetition(world.clock) }
      return (key) => wishing(world, by, key).competitions.publishCompetition(wanted)
    },
  },
  {
    name: 'enterEvent',
    prepare: async (world) => {
      const at = await published(world)
      const anna = await world.signIn('anna')
      return (key) => wishing(world, anna, key).competitions.enterEvent(at)
    },
  },
  {
    name: 'leaveEvent',
    prepare: async (world) => {
      const at = await published(world)
      const anna = await world.signIn('anna')
      await anna.competitions.enterEvent(at)
      return (key) => wishing(world, anna, key).competitions.leaveEvent(at)
    },
  },
  {
    name: 'drawLots',
    prepare: async (world) => {
      const by = await union(world)
      const { id } = await plantCompetition(world, weixi)
      const at = { competitionId: id, eventId: '1' }
      return (key) => wishing(world, by, key).competitions.drawLots(at)
    },
  },
]
