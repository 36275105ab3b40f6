import { plantCompetition } from '../competitions/plant-competition.ts'
import { plantJudge } from '../competitions/plant-judge.ts'
import type { Wish } from '../faults/wish.ts'
import type { World } from '../world.ts'
import { wishing } from './wishing.ts'

const weixi = '/530000/533400/533423/'
const union = (world: World) =>
  world.signInAs('union', { role: 'countyUnion', organisation: weixi })

/** An event that entering is over for, and anna, who judges it. */
async function judged(world: World) {
  const { id } = await plantCompetition(world, weixi)
  const anna = await world.signIn('anna')
  await plantJudge(world, id, anna.session.personId)
  return { at: { competitionId: id, eventId: '1' }, anna }
}

/** What is done about who judges, as wishes that must withstand faults. */
export const judgingWishes: readonly Wish[] = [
  {
    name: 'assignJudge',
    prepare: async (world) => {
      const by = await union(world)
      const { at } = await judged(world)
      const { personId } = (await world.signIn('bert')).session
      const wanted = { ...at, personId, kind: 'judge' } as const
      return (key) => wishing(world, by, key).competitions.assignJudge(wanted)
    },
  },
  {
    name: 'removeJudge',
    prepare: async (world) => {
      const by = await union(world)
      const { at, anna } = await judged(world)
      const wanted = { ...at, personId: anna.session.personId }
      return (key) => wishing(world, by, key).competitions.removeJudge(wanted)
    },
  },
  {
    name: 'stepAside',
    prepare: async (world) => {
      const { at, anna } = await judged(world)
      const wanted = { ...at, reason: 'kin' } as const
      return (key) => wishing(world, anna, key).competitions.stepAside(wanted)
    },
  },
]
