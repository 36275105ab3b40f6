import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Competition, CompetitionDraft } from '@cgt/shared/competitions/competition'
import { competitionProblem } from '@cgt/shared/competitions/draft-problem'
import { lotCommitment } from '@cgt/shared/competitions/lots'
import { rulesetHash } from '@cgt/shared/competitions/ruleset'
import { Failure } from '@cgt/shared/http/failure'
import type { Authority } from '../platform/authority.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import { newId, type Random } from '../platform/id.ts'
import type { CompetitionStore } from './competition-store.ts'
import { type EntryStore, eventKey } from './entry-store.ts'

/** Who holds it. */
interface Organiser {
  readonly path: OrganisationPath
  readonly name: string
  readonly regionCode: string
}

export interface PublishCompetitionDeps {
  readonly competitions: CompetitionStore
  readonly entries: EntryStore
  readonly findOrganisation: (id: string) => Promise<Organiser | undefined>
  /** Where a region stands; none for a code that is no region of Yunnan. */
  readonly pathOfRegion: (code: string) => OrganisationPath | undefined
  readonly run: RunCommand
  readonly clock: Clock
  readonly random: Random
}

interface Wanted {
  readonly organisationId: string
  readonly draft: CompetitionDraft
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Publishes a competition, with what its lots will be drawn by committed to beforehand. */
export const publishCompetition = (
  deps: PublishCompetitionDeps,
  { organisationId, draft }: Wanted,
  { authority, command }: By,
): Promise<Competition> =>
  deps.run(command, async () => {
    const organisation = await deps.findOrganisation(organisationId)
    if (!organisation) throw new Failure('notFound')
    const { path, name, regionCode } = organisation
    const role = authority.demand({ organisation: path, parties: [] })
    const now = epochSeconds(deps.clock)
    const problem = competitionProblem(draft, now)
    if (problem) throw new Failure('invalidInput', problem)
    const seeds = new Map(draft.events.map((_, i) => [`${i + 1}`, hex(deps.random(32))]))
    const id = newId(deps.random)
    const competition: Competition = {
      ...draft,
      ...{ id, organisation: path, organisationName: name, regionCode, publishedAt: now },
      events: draft.events.map((event, i) => ({
        id: `${i + 1}`,
        ...event,
        rulesHash: rulesetHash(event.rules),
        lotCommitment: lotCommitment(seeds.get(`${i + 1}`) ?? ''),
      })),
    }
    return {
      writes: [
        ...deps.competitions.published(competition, deps.pathOfRegion(regionCode) ?? path, seeds),
        ...competition.events.map((event) => deps.entries.opened(eventKey(id, event.id))),
      ],
      result: competition,
      audit: {
        action: 'publishCompetition',
        object: `competition:${id}`,
        organisation: path,
        by: role,
      },
    }
  })
