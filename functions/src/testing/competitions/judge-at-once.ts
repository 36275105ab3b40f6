import type { KeptSheet } from '@cgt/shared/competitions/kept-sheet'
import { eventKey } from '../../competitions/entry-store.ts'
import { openSheetStore } from '../../competitions/sheet-store.ts'
import { seededFaults } from '../faults/schedules.ts'
import { seededRandom } from '../seeded-random.ts'
import type { Person, World } from '../world.ts'
import { plantJudging } from './plant-judging.ts'
import { aspectsOf, smallRules } from './small-rules.ts'

interface Size {
  readonly entrants: number
  readonly judges: number
  readonly aspects: number
  readonly seed: number
  /** One store call in so many goes wrong. */
  readonly faultEvery: number
}

const weixi = '/530000/533400/533423/'
const waits = ['unconfirmed', 'busy', 'internal', 'tooOften']

/** Sends one wish until it is answered, as a phone does that keeps it. */
async function insisting<T>(
  world: World,
  key: string,
  { session }: Person,
  send: Send<T>,
): Promise<T> {
  for (;;)
    try {
      return await send(world.as(session.accessToken, key).competitions)
    } catch (error) {
      const { code } = error as { readonly code?: string }
      if (!waits.includes(code ?? '')) throw error
      if (code === 'tooOften') world.clock.advance(1)
    }
}

type Send<T> = (by: Person['competitions']) => Promise<T>

const people = (world: World, kind: string, count: number) =>
  Promise.all(Array.from({ length: count }, (_, i) => world.signIn(`${kind}-${i}`)))

/**
 * All judges mark everybody at once and two check, under seeded faults; then the round is locked. What was meant,
 * by seat and code, what is stored, and the ids to look further.
 */
export async function judgeAtOnce(
  world: World,
  { entrants, judges, aspects, seed, faultEvery }: Size,
) {
  const sitting = await people(world, 'judge', judges)
  const checkers = await people(world, 'checker', 2)
  const rules = smallRules({ judges, aspects: aspectsOf(aspects) })
  const at = await plantJudging(world, weixi, { judges: sitting, checkers, rules, entrants })
  const bytes = seededRandom(seed)
  const markOf = () => ((bytes(1)[0] ?? 0) * 39) % 10_001
  const meant = new Map<string, KeptSheet['marks']>()
  for (let seat = 1; seat <= judges; seat++)
    for (let code = 1; code <= entrants; code++)
      meant.set(
        `${seat} ${code}`,
        Object.fromEntries(aspectsOf(aspects).map(({ id }) => [id, markOf()])),
      )

  const chance = seededRandom(seed + 1)
  world.faults.follow(seededFaults(() => (chance(1)[0] ?? 0) / 256, faultEvery))
  const place = (code: number) => ({ ...at, round: 'final', module: 'practice', code: `${code}` })
  const keyOf = (...parts: readonly (string | number)[]) => parts.join('-').padStart(22, '0')
  await Promise.all(
    sitting.map(async (judge, i) => {
      for (let code = 1; code <= entrants; code++) {
        const marks = meant.get(`${i + 1} ${code}`) ?? {}
        const wanted = { ...place(code), marks, base: 0 }
        const { version } = await insisting(world, keyOf('save', code), judge, (by) =>
          by.saveSheet(wanted),
        )
        await insisting(world, keyOf('submit', code), judge, (by) =>
          by.submitSheet({ ...place(code), version }),
        )
      }
    }),
  )
  await Promise.all(
    checkers.map(async (checker, i) => {
      for (let code = 1 + i; code <= entrants; code += checkers.length)
        for (let seat = 1; seat <= judges; seat++)
          await insisting(world, keyOf('check', seat, code), checker, (by) =>
            by.checkSheet({ ...place(code), seat: `${seat}`, version: 2 }),
          )
    }),
  )
  await Promise.all(
    checkers.map(async (checker, i) => {
      for (let code = 1 + i; code <= entrants; code += checkers.length)
        await insisting(world, keyOf('time', code), checker, (by) =>
          by.recordTime({ ...at, round: 'final', code: `${code}`, seconds: 5000 + code }),
        )
    }),
  )
  world.faults.follow(undefined)
  const union = await world.signInAs('runs', { role: 'countyUnion', organisation: weixi })
  await union.competitions.lockRound({ ...at, round: 'final' })
  const key = eventKey(at.competitionId, at.eventId)
  const sheets = await openSheetStore(world.table).ofRound(key, 'final')
  return { meant, sheets, round: rules.rounds[0] as (typeof rules.rounds)[number] }
}
