import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import { outboxShards, type WaitingEvent } from './outbox-row.ts'
import type { OutboxStore } from './outbox-store.ts'

export interface SweepDeps {
  readonly outbox: OutboxStore
  readonly clock: Clock
  readonly log: Log
}

/** The stream has normally delivered within a second; what waits longer was lost on the way. */
export const overdueMs = 5 * 60_000
/** As often the stream is asked to tell of one event again. */
export const mostTries = 5

/** Finds what waits for too long, and lets the stream tell of it again; in the end, gives up aloud. */
export async function sweepOutbox({ outbox, clock, log }: SweepDeps) {
  const now = new Date(clock.now()).toISOString()
  const until = new Date(clock.now() - overdueMs).toISOString()
  const swept = { sentAgain: 0, givenUp: 0 }
  const sweep = async (event: WaitingEvent) => {
    if (event.tries < mostTries) {
      if (await outbox.sendAgain(event, now)) swept.sentAgain++
    } else if (await outbox.giveUp(event, now)) {
      swept.givenUp++
      log.error('event given up', { event: event.id, type: event.type })
    }
  }
  for (const shard of outboxShards)
    for (const event of await outbox.overdue(shard, until)) await sweep(event)
  log.info('outbox swept', swept)
  return swept
}
