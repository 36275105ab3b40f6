import { plantJudging, plantSheet } from '../competitions/plant-judging.ts'
import type { Wish } from '../faults/wish.ts'
import type { Person, World } from '../world.ts'
import { wishing } from './wishing.ts'

const weixi = '/530000/533400/533423/'
const union = (world: World, name = 'union') =>
  world.signInAs(name, { role: 'countyUnion', organisation: weixi })

/** An event that anna judges and bert checks. */
async function judged(world: World) {
  const [anna, bert] = [await world.signIn('anna'), await world.signIn('bert')]
  const at = await plantJudging(world, weixi, { judges: [anna], checkers: [bert] })
  return { anna, bert, at }
}

type Of = Awaited<ReturnType<typeof judged>>
type Sending = (by: Person['competitions'], of: Of, sheet: Sheet) => Promise<unknown>
type Sheet = Awaited<ReturnType<typeof plantSheet>>

/** A wish about a sheet that is so far already. */
const ofSheet = (
  name: string,
  state: 'draft' | 'submitted',
  by: 'anna' | 'bert',
  send: Sending,
): Wish => ({
  name,
  prepare: async (world) => {
    const of = await judged(world)
    const sheet = await plantSheet(world, of.at, { state })
    return (key) => send(wishing(world, of[by], key).competitions, of, sheet)
  },
})

/** What is done about sheets and codes, as wishes that must withstand faults. */
export const sheetWishes: readonly Wish[] = [
  ofSheet('saveSheet', 'draft', 'anna', (by, { at }, { version: base, ...place }) =>
    by.saveSheet({ ...at, ...place, base, marks: { work: 9000 } }),
  ),
  ofSheet('submitSheet', 'draft', 'anna', (by, { at }, sheet) =>
    by.submitSheet({ ...at, ...sheet }),
  ),
  ofSheet('checkSheet', 'submitted', 'bert', (by, { at }, sheet) =>
    by.checkSheet({ ...at, ...sheet, seat: '1' }),
  ),
  ofSheet('returnSheet', 'submitted', 'bert', (by, { at }, sheet) =>
    by.returnSheet({ ...at, ...sheet, seat: '1', reason: '请核对' }),
  ),
  ofSheet('recordTime', 'draft', 'bert', (by, { at }, { round, code }) =>
    by.recordTime({ ...at, round, code, seconds: 90 }),
  ),
  {
    name: 'lockRound',
    prepare: async (world) => {
      const by = await union(world)
      const { at } = await judged(world)
      await plantSheet(world, at, { state: 'checked' })
      const wanted = { ...at, round: 'final' }
      return (key) => wishing(world, by, key).competitions.lockRound(wanted)
    },
  },
  {
    name: 'giveCodes',
    prepare: async (world) => {
      const by = await union(world)
      const at = await plantJudging(world, weixi, { uncoded: true })
      const wanted = { ...at, layer: '1' } as const
      return (key) => wishing(world, by, key).competitions.giveCodes(wanted)
    },
  },
  {
    name: 'releaseCodes',
    prepare: async (world) => {
      const by = await union(world)
      const { at } = await judged(world)
      await plantSheet(world, at, { state: 'checked' })
      await by.competitions.lockRound({ ...at, round: 'final' })
      const wanted = { ...at, layer: '1' } as const
      return (key) => wishing(world, by, key).competitions.releaseCodes(wanted)
    },
  },
]
