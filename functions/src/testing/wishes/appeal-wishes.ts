import { plantAppeal, refusedBy } from '../competitions/plant-appeal.ts'
import { anotherMark, plantCorrection, plantUpheld } from '../competitions/plant-correction.ts'
import { plantDecided } from '../competitions/plant-decided.ts'
import { plantPublished } from '../competitions/plant-published.ts'
import type { Wish } from '../faults/wish.ts'
import type { World } from '../world.ts'
import { wishing } from './wishing.ts'

const weixi = '/530000/533400/533423/'
const later = 9_999_999_999

/** An event that anna entered, whose result is shown. */
async function shown(world: World) {
  const anna = await world.signIn('anna')
  const at = await plantDecided(world, weixi, { party: anna.session.personId })
  await plantPublished(world, at, { openUntil: later })
  return { anna, at }
}

/** What is done about appeals, as wishes that must withstand faults. */
export const appealWishes: readonly Wish[] = [
  {
    name: 'appeal',
    prepare: async (world) => {
      const { anna, at } = await shown(world)
      const wanted = { ...at, grounds: 'marks', words: '少算了 2 分' } as const
      return (key) => wishing(world, anna, key).competitions.appeal(wanted)
    },
  },
  {
    name: 'appealAgain',
    prepare: async (world) => {
      const { anna, at } = await shown(world)
      const lapsing = { first: refusedBy('one'), againUntil: later }
      const appealId = await plantAppeal(world, at, anna.session.personId, lapsing)
      const wanted = { ...at, appealId, words: '再看一次' }
      return (key) => wishing(world, anna, key).competitions.appealAgain(wanted)
    },
  },
  {
    name: 'correctSheet',
    prepare: async (world) => {
      const by = await world.signInAs('union', { role: 'countyUnion', organisation: weixi })
      const at = await plantUpheld(world, weixi)
      const wanted = { ...at, ...anotherMark }
      return (key) => wishing(world, by, key).competitions.correctSheet(wanted)
    },
  },
  {
    name: 'checkCorrection',
    prepare: async (world) => {
      const by = await world.signInAs('union', { role: 'countyUnion', organisation: weixi })
      const at = await plantUpheld(world, weixi)
      const wanted = { ...at, correctionId: await plantCorrection(world, at) }
      return (key) => wishing(world, by, key).competitions.checkCorrection(wanted)
    },
  },
  {
    name: 'decideAppeal',
    prepare: async (world) => {
      const by = await world.signInAs('union', { role: 'countyUnion', organisation: weixi })
      const { anna, at } = await shown(world)
      const appealId = await plantAppeal(world, at, anna.session.personId)
      const wanted = { ...at, appealId, upheld: true, words: '有道理' }
      return (key) => wishing(world, by, key).competitions.decideAppeal(wanted)
    },
  },
]
