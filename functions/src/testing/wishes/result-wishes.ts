import { plantDecided } from '../competitions/plant-decided.ts'
import { plantPublished } from '../competitions/plant-published.ts'
import type { Wish } from '../faults/wish.ts'
import type { World } from '../world.ts'
import { wishing } from './wishing.ts'

const weixi = '/530000/533400/533423/'
const union = (world: World) =>
  world.signInAs('union', { role: 'countyUnion', organisation: weixi })

/** What is done about results, as wishes that must withstand faults. */
export const resultWishes: readonly Wish[] = [
  {
    name: 'publishPreliminary',
    prepare: async (world) => {
      const by = await union(world)
      const at = await plantDecided(world, weixi)
      return (key) =>
        wishing(world, by, key).competitions.publishPreliminary({ ...at, noticeDays: 1 })
    },
  },
  {
    name: 'finalise',
    prepare: async (world) => {
      const by = await union(world)
      const at = await plantDecided(world, weixi)
      await plantPublished(world, at)
      return (key) => wishing(world, by, key).competitions.finalise(at)
    },
  },
]
