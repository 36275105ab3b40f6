import { tamper } from '../../audit/testing/tamper.ts'
import { keepsCanaries } from '../canary/keeps-canaries.ts'
import { holdsUnderFaults } from '../faults/holds-under-faults.ts'
import type { Findings } from '../faults/wish.ts'
import { besiege } from '../hostile/besiege.ts'
import { withstandsHostile } from '../hostile/withstands-hostile.ts'
import { identityAudit } from '../identity-audit.ts'
import { operations } from '../operations.ts'
import { replay } from '../stream/replay.ts'
import { wishes } from '../wishes/wishes.ts'
import { openWorld, type World } from '../world.ts'

/** Something the product promises, and how it is tried. */
export interface Promised {
  /** What is promised, for people. */
  readonly promise: string
  /** How often it is tried, at least, by the long run. */
  readonly times: number
  readonly keep: (times: number, seed: number) => Promise<Findings>
}

async function inWorld(run: (world: World) => Promise<readonly Findings[]>): Promise<Findings> {
  const world = await openWorld()
  try {
    const all = await run(world)
    return {
      tried: all.reduce((sum, { tried }) => sum + tried, 0),
      broken: all.flatMap(({ broken }) => broken),
    }
  } finally {
    await world.stop()
  }
}

interface Siege {
  /** How many of the wishes. */
  readonly wished: number
  /** Of each. */
  readonly schedules: number
  readonly crashes: boolean
  readonly seed: number
}

/** What may be wished, one after another. */
const underFaults = ({ wished, ...how }: Siege) =>
  inWorld(async (world) => {
    const trial = { audit: identityAudit(world.clock), ...how }
    const all: Findings[] = []
    for (const wish of wishes.slice(0, wished)) all.push(await holdsUnderFaults(world, wish, trial))
    return all
  })

const eventsAtOnce = 250

/** Events by the hundred, each lot among its own people. */
const replayed = (times: number, seed: number) =>
  inWorld(async (world) => {
    const all: Findings[] = []
    for (let done = 0; done < times; done += eventsAtOnce) {
      const events = Math.min(eventsAtOnce, times - done)
      const { lost, doubled, disordered } = await replay(world, { seed: seed + done, events })
      const wrong = { lost, doubled, disordered }
      const broken = Object.entries(wrong).filter(([, count]) => count > 0)
      all.push({ tried: events, broken: broken.map(([what, count]) => `${count} ${what}`) })
    }
    return all
  })

/** What the long run tries, in the order in which it tells. */
export const promises: readonly Promised[] = [
  {
    promise: '存储出错、答复丢失、超载、冲突时，每个操作要么全办成要么没办，重发只办一次，不会卡住',
    times: 10_000,
    keep: (times, seed) => {
      const schedules = Math.ceil(times / wishes.length)
      return underFaults({ wished: times, schedules, crashes: false, seed })
    },
  },
  {
    promise: '进程死在任何一次存储调用的前后，重发后都办成一次，没有半成品',
    times: wishes.length,
    keep: (wished, seed) => underFaults({ wished, schedules: 0, crashes: true, seed }),
  },
  {
    promise: '审计记录被改、删、换、插、截断或重签，都会被发现',
    times: 10_000,
    keep: async (times, seed) => {
      const { tried, broken, unnoticed } = tamper(times, seed)
      return { tried, broken: Array.from({ length: broken }, () => unnoticed.join(', ')) }
    },
  },
  {
    promise: '恶意请求从不让服务出错，被拒绝的什么也没存、没泄露、没写进日志',
    times: 20_000,
    keep: (times, seed) =>
      inWorld(async (world) => {
        const siege = { by: await besiege(world), each: Math.ceil(times / operations.length), seed }
        return [await withstandsHostile(world, operations, siege)]
      }),
  },
  {
    promise: '变更流成对、乱序、并发地重来，存储时时出错：该告诉本人的恰好告诉一次，先后不乱',
    times: 3_000,
    keep: replayed,
  },
  {
    promise: '敏感信息的原文不出现在数据行、变更流、日志、报错里，也不出现在给别人的答复里',
    times: 10_000,
    keep: () => inWorld(async (world) => [await keepsCanaries(world)]),
  },
]
