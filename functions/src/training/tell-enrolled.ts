import type { EnrolmentState } from '@cgt/shared/training/enrolment'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { EnrolmentStore } from './enrolment-store.ts'

/** How far a telling came: how many were told, and who of the list was the last. */
export interface Progress {
  readonly told: number
  readonly reached?: string
}

interface Telling {
  readonly session: string
  /** Who stands so in the session is meant. */
  readonly states: readonly EnrolmentState[]
  readonly from: Progress
  /** Of one event, tells nobody twice. */
  readonly tell: (personId: string) => Promise<void>
  /** Remembers how far it came. */
  readonly keep: (progress: Progress) => Promise<void>
}

interface Deps {
  readonly enrolments: EnrolmentStore
  readonly clock: Clock
}

const perPage = 100
const atOnce = 10
/** Other duties wait meanwhile, and the minute they share is soon over. */
const mostSeconds = 15

async function tellAll(people: readonly string[], tell: Telling['tell']) {
  const waiting = people.values()
  const work = async () => {
    for (const personId of waiting) await tell(personId)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

/**
 * Tells the people of a session, a page at a time, and keeps how far it came after each: where it
 * breaks off, the next minute goes on there. How many were told in all; nothing where it is not
 * through yet.
 */
export async function tellEnrolled(
  { enrolments, clock }: Deps,
  { session, states, from, tell, keep }: Telling,
): Promise<number | undefined> {
  const until = epochSeconds(clock) + mostSeconds
  for (let { told, reached } = from; ; await keep({ told, reached })) {
    if (epochSeconds(clock) >= until) return undefined
    const page = { limit: perPage, ...(reached !== undefined && { after: reached }) }
    const { items, next } = await enrolments.ofSession(session, page)
    const meant = items.filter(({ state }) => states.includes(state))
    await tellAll(
      meant.map(({ personId }) => personId),
      tell,
    )
    told += meant.length
    if (next === null) return told
    reached = next
  }
}
