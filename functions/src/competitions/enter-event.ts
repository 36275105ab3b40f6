import type { Competition, CompetitionEvent } from '@cgt/shared/competitions/competition'
import type { OwnEntry } from '@cgt/shared/competitions/entry'
import { Failure } from '@cgt/shared/http/failure'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import { newId, type Random } from '../platform/id.ts'
import type { CompetitionStore } from './competition-store.ts'
import { type EntryStore, eventKey, type StoredEntry } from './entry-store.ts'
import { findEvent } from './find-event.ts'

export interface EnterDeps {
  readonly competitions: CompetitionStore
  readonly entries: EntryStore
  readonly run: RunCommand
  readonly clock: Clock
  readonly random: Random
}

interface Wanted {
  readonly competitionId: string
  readonly eventId: string
}

/** Nobody has more entries at once. */
const mostEntries = 50

/** An entry as its person sees it. */
export const shownEntry = (
  entry: StoredEntry,
  { competition, event }: { competition: Competition; event: CompetitionEvent },
  lot: number | null,
): OwnEntry => ({
  ...{ competitionId: competition.id, eventId: event.id, title: competition.title },
  ...{ event: event.title, place: competition.place, startsAt: competition.startsAt },
  ...{ enteredAt: entry.enteredAt, entrantId: entry.entrantId, lot },
})

function demandOpen({ enterFrom, enterUntil }: Competition, now: number) {
  if (now < enterFrom) throw new Failure('notOpen', '还没到报名时间，请到时再来。')
  if (now > enterUntil) throw new Failure('notOpen', '报名已经截止了。')
}

/** Enters an event, as long as it has places. */
export const enterEvent = (deps: EnterDeps, wanted: Wanted, command: Command): Promise<OwnEntry> =>
  deps.run(command, async () => {
    const { personId } = command
    const found = await findEvent(deps.competitions, wanted)
    const { competition, event } = found
    const now = epochSeconds(deps.clock)
    demandOpen(competition, now)
    const key = eventKey(competition.id, event.id)
    const own = await deps.entries.ofPerson(personId)
    if (own.some((one) => eventKey(one.competitionId, one.eventId) === key))
      throw new Failure('taken', '你已经报过这个赛项了。')
    if (own.length >= mostEntries) throw new Failure('tooLarge', '报名的太多了，请先退出不去的。')
    if ((await deps.entries.entered(key)) >= event.places)
      throw new Failure('notOpen', '这个赛项报满了，有人退出可以再来。')
    const entry: StoredEntry = {
      ...{ competitionId: competition.id, eventId: event.id, personId, enteredAt: now },
      entrantId: newId(deps.random),
    }
    return {
      writes: deps.entries.added(entry, event.places),
      result: shownEntry(entry, found, null),
      audit: {
        action: 'enterEvent',
        object: `event:${key}`,
        organisation: competition.organisation,
      },
    }
  })

/** Leaves an event before entering is over; the place is free again. */
export const leaveEvent = (
  deps: EnterDeps,
  wanted: Wanted,
  command: Command,
): Promise<Record<string, never>> =>
  deps.run(command, async () => {
    const { competition, event } = await findEvent(deps.competitions, wanted)
    const key = eventKey(competition.id, event.id)
    const entry = await deps.entries.find(command.personId, key)
    if (!entry) throw new Failure('notFound', '你没有报这个赛项，请刷新看看。')
    if (epochSeconds(deps.clock) > competition.enterUntil)
      throw new Failure('notOpen', '报名已经截止，不能退出了；去不了请联系主办方。')
    return {
      writes: deps.entries.removed(entry),
      result: {},
      audit: {
        action: 'leaveEvent',
        object: `event:${key}`,
        organisation: competition.organisation,
      },
    }
  })
