import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Competition } from '@cgt/shared/competitions/competition'
import { lotCommitment } from '@cgt/shared/competitions/lots'
import { type Ruleset, rulesetHash } from '@cgt/shared/competitions/ruleset'
import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'
import { openCompetitionStore } from '../../competitions/competition-store.ts'
import { eventKey, openEntryStore } from '../../competitions/entry-store.ts'
import { newId, systemRandom } from '../../platform/id.ts'
import type { World } from '../world.ts'
import { draftCompetition } from './draft-competition.ts'

export const plantedSeed = 'ab'.repeat(32)

/** A competition of an organisation whose entering is over, with one entrant, and how to take it out of the lists again. */
export async function plantCompetition(
  { table, clock }: Pick<World, 'table' | 'clock'>,
  organisation: OrganisationPath,
  personId = newId(systemRandom),
  rules: Ruleset = skillsContest,
) {
  const events = [{ title: '电工', places: 1000, rules }]
  const draft = draftCompetition(clock, { enterFrom: 0, enterUntil: 1, events })
  const id = newId(systemRandom)
  const competition: Competition = {
    ...draft,
    ...{ id, organisation, organisationName: '维西县总工会', publishedAt: 0 },
    regionCode: organisation.split('/')[3] || '530000',
    events: draft.events.map((event, i) => ({
      ...{ id: `${i + 1}`, ...event, rulesHash: rulesetHash(event.rules) },
      lotCommitment: lotCommitment(plantedSeed),
    })),
  }
  const seeds = new Map([['1', plantedSeed]])
  const writes = openCompetitionStore(table).published(competition, organisation, seeds)
  const entries = openEntryStore(table)
  await table.together([...writes, entries.opened(eventKey(id, '1'))])
  const entrantId = newId(systemRandom)
  const entry = { competitionId: id, eventId: '1', personId, entrantId, enteredAt: 0 }
  await table.together(entries.added(entry, 1000))
  const remove = async () => {
    for (const write of writes)
      if ('put' in write) await table.remove({ pk: write.put.pk, sk: write.put.sk })
  }
  return { id, remove }
}
