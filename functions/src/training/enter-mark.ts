import { Failure } from '@cgt/shared/http/failure'
import type { MarkPart } from '@cgt/shared/training/passing'
import type { Authority } from '../platform/authority.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import type { Random } from '../platform/id.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import { sealReason } from '../platform/reason.ts'
import type { EnrolmentStore } from './enrolment-store.ts'
import type { NoticeStore } from './notice-store.ts'
import {
  markPlace,
  marksOf,
  type ResultStore,
  type StoredMark,
  type StoredResult,
} from './result-store.ts'

export interface EnterMarkDeps {
  readonly notices: NoticeStore
  readonly enrolments: EnrolmentStore
  readonly results: ResultStore
  readonly run: RunCommand
  readonly clock: Clock
  readonly random: Random
  readonly keys: PersonKeys
}

interface Wanted {
  readonly noticeId: string
  readonly personId: string
  readonly part: MarkPart
  readonly mark: number
  readonly reason?: string
  readonly version: number
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

const mostMarks = 50

async function demandLearner(deps: EnterMarkDeps, wanted: Wanted, { authority }: By) {
  const notice = await deps.notices.find(wanted.noticeId)
  if (!notice || !authority.sees({ organisation: notice.organisation }))
    throw new Failure('notFound')
  const own = await deps.enrolments.ofNotice(wanted.personId, notice.id)
  if (!own.some(({ state }) => state === 'booked'))
    throw new Failure('notFound', '这个人没有报上这个培训，请刷新。')
  const { organisation } = notice
  return { notice, role: authority.demand({ organisation, parties: [wanted.personId] }) }
}

function demandOpen(before: StoredResult, { version, part, reason }: Wanted) {
  if (before.version !== version) throw new Failure('conflict')
  if (before.certificate !== null) throw new Failure('notOpen', '证书已经发了，成绩不能再改。')
  if (before.marks.length >= mostMarks) throw new Failure('tooLarge')
  if (marksOf(before)[part] !== null && reason === undefined)
    throw new Failure('invalidInput', '改成绩要写明原因。')
}

/** Adds a mark; one that was entered before is kept, and changing it needs a reason. */
export const enterMark = (deps: EnterMarkDeps, wanted: Wanted, by: By) =>
  deps.run(by.command, async () => {
    const { noticeId, personId, part, mark } = wanted
    const { notice, role } = await demandLearner(deps, wanted, by)
    const before = await deps.results.find(noticeId, personId)
    demandOpen(before, wanted)
    const place = markPlace(noticeId, personId, before.version + 1)
    const sealedReason =
      wanted.reason === undefined ? null : await sealReason(deps, place, wanted.reason)
    const at = epochSeconds(deps.clock)
    const entered: StoredMark = { part, mark, at, by: by.command.personId, sealedReason }
    const after = { ...before, marks: [...before.marks, entered] }
    return {
      writes: [deps.results.changed(noticeId, before, after)],
      result: { marks: marksOf(after), version: before.version + 1 },
      audit: {
        action: 'enterMark',
        object: place.object,
        organisation: notice.organisation,
        by: role,
        about: personId,
        ...(sealedReason !== null && { reason: sealedReason }),
      },
    }
  })
