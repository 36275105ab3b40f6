import type { OfEvent } from '@cgt/shared/competitions/event-id'
import type { Aside, AsideReason } from '@cgt/shared/competitions/judging'
import { Failure } from '@cgt/shared/http/failure'
import { epochSeconds } from '../platform/clock.ts'
import type { Command } from '../platform/command.ts'
import type { Write } from '../platform/table.ts'
import { withAside } from './assign-judge.ts'
import { eventKey } from './entry-store.ts'
import { findEvent } from './find-event.ts'
import type { JudgeStore, StoredJudge } from './judge-store.ts'
import { type By, demandRun, eventAudit, type RunEventDeps } from './run-event.ts'

/** Rows for a transaction that puts somebody aside, with their seat. */
async function putAside(
  judges: JudgeStore,
  event: string,
  judge: StoredJudge,
  aside: Aside,
): Promise<Write[]> {
  const panel = await judges.panelOf(event)
  return [
    ...judges.changed({ ...judge, aside }),
    judges.seated(event, panel, withAside(panel, judge.seat, aside)),
  ]
}

/** Takes a judge off an event. What they entered stays, and counts no more in rounds that are not locked. */
export const removeJudge = (
  deps: RunEventDeps,
  { personId, ...wanted }: OfEvent & { readonly personId: string },
  { authority, command }: By,
) =>
  deps.run(command, async () => {
    const found = await demandRun(deps, wanted, authority, [personId])
    const judge = await deps.judges.find(personId, found.key)
    if (!judge) throw new Failure('notFound', '这个人不是裁判或复核员，请刷新看看。')
    if (judge.aside) throw new Failure('notOpen', '这个人已经不打分了，不用再移出。')
    const aside: Aside = { because: 'removed', at: epochSeconds(deps.clock) }
    return {
      writes: await putAside(deps.judges, found.key, judge, aside),
      result: { aside },
      audit: { ...eventAudit('removeJudge', found), about: personId },
    }
  })

/** 回避: somebody finds that they must not judge an event. */
export const stepAside = (
  deps: RunEventDeps,
  { reason, ...wanted }: OfEvent & { readonly reason: AsideReason },
  command: Command,
) =>
  deps.run(command, async () => {
    const { personId } = command
    const judge = await deps.judges.find(personId, eventKey(wanted.competitionId, wanted.eventId))
    if (!judge) throw new Failure('notFound')
    const { competition, event } = await findEvent(deps.competitions, wanted)
    if (judge.aside) throw new Failure('notOpen', '你已经不在这个赛项打分了，不用再提。')
    const key = eventKey(competition.id, event.id)
    const aside: Aside = { because: reason, at: epochSeconds(deps.clock) }
    return {
      writes: await putAside(deps.judges, key, judge, aside),
      result: { aside },
      audit: {
        action: 'stepAside',
        object: `event:${key}`,
        organisation: competition.organisation,
      },
    }
  })
