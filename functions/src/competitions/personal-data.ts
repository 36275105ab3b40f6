import { momentText } from '@cgt/shared/values/moment-text'
import { byItself } from '../platform/by-itself.ts'
import type { RunCommand } from '../platform/command.ts'
import { hashOf } from '../platform/crypto.ts'
import type { HeldEntry, PersonalData } from '../platform/personal-data.ts'
import type { CompetitionStore } from './competition-store.ts'
import { type EntryStore, eventKey } from './entry-store.ts'

interface CompetitionDataDeps {
  readonly competitions: Pick<CompetitionStore, 'find'>
  readonly entries: EntryStore
  readonly run: RunCommand
}

async function held({ competitions, entries }: CompetitionDataDeps, personId: string) {
  const told = (await entries.ofPerson(personId)).map(async (one): Promise<HeldEntry> => {
    const competition = await competitions.find(one.competitionId)
    const event = competition?.events.find(({ id }) => id === one.eventId)
    const { competitionId, eventId, entrantId, enteredAt } = one
    return {
      label: competition?.title ?? '',
      text: `${event?.title ?? ''}，${momentText(enteredAt)} 报名`,
      data: { competitionId, eventId, entrantId, enteredAt },
    }
  })
  return Promise.all(told)
}

/** What this slice keeps about a person. Erased, their entries are no more; drawn lots keep a number that names nobody. */
export const openCompetitionData = (deps: CompetitionDataDeps): PersonalData => ({
  held: async (personId) => [
    { name: 'entries', title: '竞赛报名', entries: await held(deps, personId) },
  ],
  erase: async (personId) => {
    for (const one of await deps.entries.ofPerson(personId)) {
      const event = eventKey(one.competitionId, one.eventId)
      const competition = await deps.competitions.find(one.competitionId)
      await deps.run(byItself('eraseEntry', hashOf(`${event}.${personId}`)), async () => ({
        writes: deps.entries.removed(one),
        result: null,
        audit: {
          action: 'leaveEvent',
          object: `event:${event}`,
          organisation: competition?.organisation ?? '/530000/',
        },
      }))
    }
  },
})
