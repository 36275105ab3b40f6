import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { FactDef } from '@cgt/shared/eligibility/fact'
import { Failure } from '@cgt/shared/http/failure'
import { audienceProblem } from '@cgt/shared/training/audience'
import { publishProblem } from '@cgt/shared/training/draft-problem'
import type { Notice, NoticeDraft } from '@cgt/shared/training/notice'
import { bucketsOf } from '@cgt/shared/training/places'
import type { Authority } from '../platform/authority.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import { newId, type Random } from '../platform/id.ts'
import { sessionKey } from './enrolment-store.ts'
import type { NoticeStore } from './notice-store.ts'
import type { PlaceStore } from './place-store.ts'
import type { ReminderStore } from './reminder-store.ts'
import type { ReserveStore } from './reserve-store.ts'

/** Who publishes. */
interface Organiser {
  readonly path: OrganisationPath
  readonly name: string
  readonly regionCode: string
}

export interface PublishNoticeDeps {
  readonly notices: NoticeStore
  readonly places: PlaceStore
  readonly reserves: ReserveStore
  readonly reminders: ReminderStore
  readonly findOrganisation: (id: string) => Promise<Organiser | undefined>
  /** Where a region stands; none for a code that is no region of Yunnan. */
  readonly pathOfRegion: (code: string) => OrganisationPath | undefined
  readonly facts: readonly FactDef[]
  readonly run: RunCommand
  readonly clock: Clock
  readonly random: Random
}

interface Wanted {
  readonly organisationId: string
  readonly draft: NoticeDraft
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

/** Everything that people may be chosen by. */
const testsOf = ({ audience, sessions }: NoticeDraft) => [
  ...audience,
  ...sessions.flatMap(({ buckets }) => buckets.flatMap((bucket) => bucket.for)),
]

/** Throws `invalidInput` with the first problem: of whom it is for, or `more`. */
export function demandSound(
  facts: readonly FactDef[],
  draft: NoticeDraft,
  more: string | undefined,
) {
  const [problem = more] = testsOf(draft).flatMap((test) => audienceProblem(facts, test) ?? [])
  if (problem) throw new Failure('invalidInput', problem)
}

/** Publishes a training of an organisation within one's own, with every place of it free. */
export const publishNotice = (
  deps: PublishNoticeDeps,
  { organisationId, draft }: Wanted,
  { authority, command }: By,
): Promise<Notice> =>
  deps.run(command, async () => {
    const organisation = await deps.findOrganisation(organisationId)
    if (!organisation) throw new Failure('notFound')
    const { path, name, regionCode } = organisation
    const role = authority.demand({ organisation: path, parties: [] })
    const now = epochSeconds(deps.clock)
    demandSound(deps.facts, draft, publishProblem(draft, now))
    const notice: Notice = {
      ...draft,
      id: newId(deps.random),
      organisation: path,
      organisationName: name,
      regionCode,
      publishedAt: now,
      version: 1,
      cancelled: null,
      sessions: draft.sessions.map((session, i) => ({ id: `${i + 1}`, ...session })),
    }
    return {
      writes: [
        ...deps.notices.published(notice, deps.pathOfRegion(regionCode) ?? path),
        ...notice.sessions.flatMap((session) => [
          ...deps.places.opened(sessionKey(notice.id, session.id), bucketsOf(session)),
          ...deps.reserves.held(notice.id, session),
          ...deps.reminders.planned(notice.id, session, now),
        ]),
      ],
      result: notice,
      audit: {
        action: 'publishNotice',
        object: `notice:${notice.id}`,
        organisation: path,
        by: role,
      },
    }
  })
