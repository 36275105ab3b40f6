import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { Failure } from '@cgt/shared/http/failure'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import type { Sensitive } from '@cgt/shared/values/sensitive'
import { epochSeconds } from '../platform/clock.ts'
import { endOfWorkingDay, workingDaysKnownUntil } from '../platform/working-days.ts'
import type { OutcomeStore, StoredHead } from './outcome-store.ts'
import { type RecomputeDeps, recomputed } from './recompute.ts'
import { type By, demandRun, eventAudit, type RunEventDeps } from './run-event.ts'

export interface ChainDeps extends RunEventDeps, RecomputeDeps {
  readonly results: OutcomeStore
  /** What a person is called, to be masked; nothing where they do not agree to its being read. */
  readonly nameOf: (personId: string) => Promise<Sensitive | null>
}

const atOnce = 25

const calendarUnknown = `公示期过了 ${calendarDate(workingDaysKnownUntil)}，那以后哪天上班还没有安排，请把公示期改短，或者等放假安排公布。`

/** What everybody who entered is called, masked, by entrant; left out, who does not agree. */
async function maskedNames({ entries, nameOf }: ChainDeps, key: string) {
  const names: Record<string, string> = {}
  for (let after: string | null | undefined; after !== null; ) {
    const { items, next } = await entries.ofEvent(key, { limit: atOnce, ...(after && { after }) })
    await Promise.all(
      items.map(async ({ entrantId, personId }) => {
        const name = await nameOf(personId)
        if (name) names[entrantId] = String(name)
      }),
    )
    after = next
  }
  return names
}

/** What is told to those who entered: that it was published, or is final. */
export const resultEvent = (
  { competition, event, key }: Awaited<ReturnType<typeof demandRun>>,
  { standing, openUntil, version }: Pick<StoredHead, 'standing' | 'openUntil' | 'version'>,
) => ({
  type: 'result.published',
  about: `${key} ${standing} ${version}`,
  body: {
    ...{ competitionId: competition.id, eventId: event.id, title: competition.title },
    ...{ event: event.title, standing, version, openUntil },
  },
})

/** Publishes what an event came to, 未终定, for so many working days. Refused with everything that is still to be done. */
export const publishPreliminary = (
  deps: ChainDeps,
  { noticeDays, ...wanted }: OfEvent & { readonly noticeDays: number },
  { authority, command }: By,
) =>
  deps.run(command, async () => {
    const found = await demandRun(deps, wanted, authority)
    const { event, key } = found
    if (await deps.results.headOf(key))
      throw new Failure('taken', '这个赛项的成绩已经公布了，请刷新看看。')
    const at = epochSeconds(deps.clock)
    const openUntil = endOfWorkingDay(at, noticeDays)
    const { rows, problems } = await recomputed(deps, key, event)
    const all = openUntil === undefined ? [...problems, calendarUnknown] : problems
    if (openUntil === undefined || all.length > 0) throw new Failure('unfinished', all.join(''))
    const head: StoredHead = {
      ...{ standing: 'preliminary', version: 1, publishedAt: at, openUntil },
      ...{ finalAt: null, count: rows.length, moves: 0 },
    }
    const version = { version: 1, at, reason: null, changes: [] }
    const names = await maskedNames(deps, key)
    return {
      writes: deps.results.published(key, head, { version, rows }, names),
      result: { version: 1, openUntil },
      events: [resultEvent(found, head)],
      audit: eventAudit('publishPreliminary', found),
    }
  })
