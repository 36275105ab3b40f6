import { Failure } from '@cgt/shared/http/failure'
import { byItself } from '../platform/by-itself.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Plan } from '../platform/command.ts'
import type { Log } from '../platform/log.ts'
import { sessionKey } from './enrolment-store.ts'
import { freePlace } from './free-place.ts'
import type { GiveUpDeps } from './give-up-place.ts'
import type { HeldBack, ReserveStore } from './reserve-store.ts'

export interface ReleaseDeps extends GiveUpDeps {
  readonly reserves: ReserveStore
}

/** The next place to who waits; where nobody does, all of them to everybody. How many are held still. */
async function planRelease(deps: ReleaseDeps, seen: HeldBack): Promise<Plan<{ left: number }>> {
  const { notices, places, reserves } = deps
  const [one, notice] = await Promise.all([reserves.find(seen), notices.find(seen.noticeId)])
  const of = notice?.sessions.find(({ id }) => id === seen.sessionId)
  if (!one || !notice || !of) throw new Failure('notFound')
  const at = epochSeconds(deps.clock)
  const session = sessionKey(one.noticeId, one.sessionId)
  const waiting = (await places.buckets(session)).find(({ id }) => id === one.bucket)?.waiting ?? 0
  const isAsked = waiting > 0 && at < of.startsAt && !notice.cancelled
  const count = isAsked ? 1 : one.places
  const from = { session, startsAt: of.startsAt, bucket: one.bucket, hand: 'held' } as const
  const freed = isAsked
    ? await freePlace(deps, from, at)
    : {
        writes: places.moved(
          session,
          new Map([[one.bucket, { held: -count, free: count }]]),
          at < of.startsAt ? new Map([[one.bucket, 'waiting']]) : undefined,
        ),
        events: [],
      }
  return {
    writes: [reserves.letGo(one, count), ...freed.writes],
    events: freed.events,
    result: { left: one.places - count },
    audit: {
      action: 'releaseReserve',
      object: `session:${session}`,
      organisation: notice.organisation,
    },
  }
}

async function release(deps: ReleaseDeps, one: HeldBack) {
  const { noticeId, sessionId, bucket, id, opensAt } = one
  for (let left = one.places; left > 0; ) {
    const key = `${noticeId}.${sessionId}.${bucket}.${id}.${opensAt}.${left}`
    const command = byItself('releaseReserve', key)
    left = (await deps.run(command, () => planRelease(deps, { ...one, places: left }))).left
  }
}

/** Lets go of every place whose day has come; how many. What fails stops no other. */
export async function releaseReserves(deps: ReleaseDeps & { readonly log: Log }): Promise<number> {
  let released = 0
  for await (const one of deps.reserves.due(epochSeconds(deps.clock)))
    try {
      await release(deps, one)
      released += one.places
    } catch (error) {
      deps.log.error('places not released', { notice: one.noticeId, error: String(error) })
    }
  return released
}
