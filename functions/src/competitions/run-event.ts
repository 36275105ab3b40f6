import type { Role } from '@cgt/shared/access/role'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import type { Authority } from '../platform/authority.ts'
import type { Clock } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import type { CompetitionStore } from './competition-store.ts'
import { type EntryStore, eventKey } from './entry-store.ts'
import { findEvent } from './find-event.ts'
import type { JudgeStore } from './judge-store.ts'

export interface RunEventDeps {
  readonly competitions: CompetitionStore
  readonly entries: EntryStore
  readonly judges: JudgeStore
  readonly run: RunCommand
  readonly clock: Clock
}

export interface By {
  readonly authority: Authority
  readonly command: Command
}

/**
 * An event that somebody runs, and by which role. Whoever competes in it or judges it does not; nobody is
 * appointed by themselves (`about`). Throws `notFound`, `ownMatter` or `stepUpNeeded`.
 */
export async function demandRun(
  { competitions, entries, judges }: Omit<RunEventDeps, 'run' | 'clock'>,
  wanted: OfEvent,
  authority: Authority,
  about: readonly string[] = [],
) {
  const found = await findEvent(competitions, wanted)
  const key = eventKey(found.competition.id, found.event.id)
  const { personId } = authority
  const isIn =
    (await entries.find(personId, key)) !== undefined ||
    (await judges.find(personId, key)) !== undefined
  const { organisation } = found.competition
  const parties = isIn ? [...about, personId] : about
  const role: Role = authority.demand({ organisation, parties })
  return { ...found, key, role }
}

/** How what is done to an event is remembered. */
export const eventAudit = (
  action: string,
  {
    competition,
    key,
    role,
  }: Pick<Awaited<ReturnType<typeof demandRun>>, 'competition' | 'key' | 'role'>,
) => ({
  action,
  object: `event:${key}`,
  organisation: competition.organisation,
  by: role,
})
