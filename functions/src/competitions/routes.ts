import { upwards } from '@cgt/shared/access/organisation-path'
import type { Draw, OwnEntry } from '@cgt/shared/competitions/entry'
import type { eventsContract } from '@cgt/shared/competitions/events-contract'
import { Failure } from '@cgt/shared/http/failure'
import type { Sensitive } from '@cgt/shared/values/sensitive'
import type { Cursors } from '../platform/cursor.ts'
import type { Handlers } from '../platform/http.ts'
import { paged } from '../platform/paged.ts'
import { drawLots } from './draw-lots.ts'
import { type EnterDeps, enterEvent, leaveEvent, shownEntry } from './enter-event.ts'
import { eventKey, type StoredEntry } from './entry-store.ts'
import { findEvent } from './find-event.ts'
import { type PublishCompetitionDeps, publishCompetition } from './publish-competition.ts'

export type CompetitionDeps = PublishCompetitionDeps &
  EnterDeps & {
    readonly cursors: Cursors
    /** What a person is called, to be masked; nothing where they do not agree to its being read. */
    readonly nameOf: (personId: string) => Promise<Sensitive | null>
  }

const shownDraw = ({ seed, at, order }: Draw): Draw => ({ seed, at, order })

async function whole({ competitions, entries }: CompetitionDeps, competitionId: string) {
  const competition = await competitions.find(competitionId)
  if (!competition) throw new Failure('notFound', '没有找到这个竞赛，请返回列表重新选。')
  const events = competition.events.map(async ({ id }) => {
    const key = eventKey(competitionId, id)
    const draw = await entries.drawOf(key)
    return { eventId: id, entered: await entries.entered(key), draw: draw ? shownDraw(draw) : null }
  })
  return { competition, events: await Promise.all(events) }
}

async function ownEntry(deps: CompetitionDeps, entry: StoredEntry): Promise<OwnEntry> {
  const found = await findEvent(deps.competitions, entry)
  const draw = await deps.entries.drawOf(eventKey(entry.competitionId, entry.eventId))
  const lot = draw ? draw.order.indexOf(entry.entrantId) + 1 : 0
  return shownEntry(entry, found, lot === 0 ? null : lot)
}

export const competitionRoutes = (deps: CompetitionDeps): Handlers<typeof eventsContract> => ({
  listCompetitions: ({ regionCode, ...page }) =>
    paged(deps.cursors, ['listCompetitions', regionCode], page, (at) =>
      deps.competitions.at(upwards(deps.pathOfRegion(regionCode)), at),
    ),
  getCompetition: ({ competitionId }) => whole(deps, competitionId),
  publishCompetition: (wanted, by) => publishCompetition(deps, wanted, by),
  heldCompetitions: (page, { personId, authority }) =>
    paged(deps.cursors, ['heldCompetitions', personId], page, (at) =>
      deps.competitions.within(authority, at),
    ),
  enterEvent: (wanted, { command }) => enterEvent(deps, wanted, command),
  leaveEvent: (wanted, { command }) => leaveEvent(deps, wanted, command),
  myEntries: async (_, { personId }) => ({
    entries: await Promise.all(
      (await deps.entries.ofPerson(personId)).map((one) => ownEntry(deps, one)),
    ),
  }),
  listEntries: async ({ competitionId, eventId, ...page }, { personId, authority }) => {
    const { competition } = await findEvent(deps.competitions, { competitionId, eventId })
    authority.demand({ organisation: competition.organisation, parties: [] })
    const key = eventKey(competitionId, eventId)
    return paged(deps.cursors, ['listEntries', personId, key], page, async (at) => {
      const { items, next } = await deps.entries.ofEvent(key, at)
      const named = items.map(async (one) => ({
        ...{ personId: one.personId, entrantId: one.entrantId, enteredAt: one.enteredAt },
        maskedName: await deps.nameOf(one.personId),
      }))
      return { items: await Promise.all(named), next }
    })
  },
  drawLots: (wanted, by) => drawLots(deps, wanted, by),
})
