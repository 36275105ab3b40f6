import { canonical } from '@cgt/shared/eligibility/canonical'
import { seededRandom } from '../seeded-random.ts'
import type { World } from '../world.ts'
import { changesBetween, type Look } from './changes.ts'
import type { FaultSchedule } from './inject.ts'
import { crashAt, seededFaults } from './schedules.ts'
import type { Rows } from './table-state.ts'
import type { Audit, Findings, Send, Wish } from './wish.ts'

// What a command of any slice must withstand, in one line of its tests:
//
//   const { broken } = await holdsUnderFaults(world, wish, { audit, schedules: 25, seed })
//
// `wish` says how the command is prepared and sent. It is first sent undisturbed, and what that leaves
// in the store is the whole outcome. Then, each time from the same state, its process dies before and
// after each of its store calls, and seeded schedules of faults befall it. Afterwards
//
// - the store holds nothing of the wish or the whole outcome: never a part;
// - it was told done, or that it is not confirmed: never that it cannot be done;
// - sent again with the same key, it is answered, with the answer that was given if one was;
// - the store then holds the whole outcome, once: the same rows as undisturbed;
// - the slice's own audit finds nothing broken, before the retry and after.

export interface Trial {
  readonly audit: Audit
  /** How many seeded schedules. */
  readonly schedules: number
  /** Whether every crash point is tried besides; left out: it is. */
  readonly crashes?: boolean
  readonly seed: number
}

/** What leaves open whether it was done, or says that it was not and may be tried again. */
const open = ['none', 'unconfirmed', 'busy', 'conflict', 'internal']
/** Buckets of limits, and what is made at the first need. */
const nowhere = /^(LIMIT|WECHAT)#| KEY$/

interface Prepared {
  readonly world: World
  readonly wish: Wish
  readonly audit: Audit
  readonly look: Look
  readonly send: Send
  readonly start: Rows
  /** The changes that one undisturbed try makes. */
  readonly whole: string
  /** The store calls it makes. */
  readonly calls: number
}

/** A refusal's code; `none` where there was no answer at all. */
const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? 'none')

async function prepare(world: World, wish: Wish, audit: Audit): Promise<Prepared> {
  const { faults, state } = world
  faults.follow(undefined)
  await state.returnTo(new Map())
  const send = await wish.prepare(world)
  const start = await state.rows()
  faults.follow(() => undefined)
  await send(keyOf(0))
  const calls = faults.calls()
  faults.follow(undefined)
  const look = { aside: wish.aside ?? nowhere, anyVersion: wish.eachTryAnew === true }
  const whole = changesBetween(start, await state.rows(), look)
  if (whole === '') throw new Error(`${wish.name} changes nothing: it would hold whatever happens`)
  return { world, wish, audit, look, send, start, whole, calls }
}

const keyOf = (trial: number): string => `wish-${String(trial).padStart(20, '0')}`

const triesUnderFaults = 2

/** Sends it under faults; the answers it got, and what it was wrongly told. */
async function disturbed({ world, send, wish }: Prepared, key: string, schedule: FaultSchedule) {
  const mayBeTold = [...open, ...(wish.mayBeTold ?? [])]
  const answers: unknown[] = []
  const wrong: string[] = []
  world.faults.follow(schedule)
  for (let tries = 0; tries < triesUnderFaults; tries++)
    await send(key).then(
      (answer) => answers.push(answer),
      (error) => mayBeTold.includes(codeOf(error)) || wrong.push(`was told ${codeOf(error)}`),
    )
  world.faults.follow(undefined)
  return { answers: wish.eachTryAnew ? [] : answers, wrong }
}

const isOther = (answer: unknown) => (earlier: unknown) => canonical(answer) !== canonical(earlier)

/** One schedule from the same start: what was broken by it. */
async function brokenBy(prepared: Prepared, key: string, schedule: FaultSchedule) {
  const { world, wish, audit, look, send, start, whole } = prepared
  const seen = async () => {
    const rows = await world.state.rows()
    return { changes: changesBetween(start, rows, look), found: audit(rows, start) }
  }
  await world.state.returnTo(start)
  const { answers, wrong } = await disturbed(prepared, key, schedule)
  const between = await seen()
  const broken = [...wrong, ...between.found]
  const mayBePart = wish.mayStopHalfway !== undefined && answers.length === 0
  if (between.changes !== '' && between.changes !== whole && !mayBePart)
    broken.push(`is half done:\n${between.changes}`)
  if (between.changes === '' && answers.length > 0) broken.push('was told done, and is not')
  try {
    const answer = await (wish.again?.(send, key) ?? send(key))
    if (!wish.again && answers.some(isOther(answer))) broken.push('gave another answer')
  } catch (error) {
    broken.push(`is stuck: ${codeOf(error)}`)
  }
  const after = await seen()
  if (after.changes !== whole) broken.push(`is not done once:\n${after.changes}`)
  return [...broken, ...after.found]
}

/** Tries a wish at every crash point and under seeded schedules. */
export async function holdsUnderFaults(
  world: World,
  wish: Wish,
  { audit, schedules, crashes: withCrashes = true, seed }: Trial,
): Promise<Findings> {
  const prepared = await prepare(world, wish, audit)
  const crashes = Array.from({ length: withCrashes ? prepared.calls : 0 }, (_, point) =>
    (['before', 'after'] as const).map((when) => ({
      name: `dies ${when} call ${point}`,
      schedule: crashAt(point, when),
    })),
  ).flat()
  const seeded = Array.from({ length: schedules }, (_, i) => {
    const bytes = seededRandom(seed + i)
    return {
      name: `seed ${seed + i}`,
      schedule: seededFaults(() => (bytes(1)[0] ?? 0) / 256),
    }
  })
  const broken: string[] = []
  const trials = [...crashes, ...seeded]
  for (const [i, { name, schedule }] of trials.entries())
    for (const what of await brokenBy(prepared, keyOf(i + 1), schedule))
      broken.push(`${wish.name}, ${name}: ${what}`)
  await world.state.returnTo(prepared.start)
  return { tried: trials.length, broken }
}
