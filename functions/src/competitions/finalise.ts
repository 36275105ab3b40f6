import type { CompetitionEvent } from '@cgt/shared/competitions/competition'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { canonical } from '@cgt/shared/eligibility/canonical'
import { Failure } from '@cgt/shared/http/failure'
import { untilText } from '@cgt/shared/values/moment-text'
import { epochSeconds } from '../platform/clock.ts'
import { type AppealStore, isUndecided, mayGoOn } from './appeal-store.ts'
import type { StoredHead } from './outcome-store.ts'
import { type ChainDeps, resultEvent } from './publish-preliminary.ts'
import { recomputed } from './recompute.ts'
import { type By, demandRun, eventAudit } from './run-event.ts'

export interface FinaliseDeps extends ChainDeps {
  readonly appeals: AppealStore
}

interface Standing {
  readonly event: CompetitionEvent
  readonly key: string
  readonly head: StoredHead
}

/** Appeals that are not over, and corrections nobody checked, in sentences. */
async function openAppeals({ appeals, corrections }: FinaliseDeps, key: string, at: number) {
  const all = (await appeals.ofEvent(key)).flatMap((one) => one.appeals)
  const undecided = all.filter(isUndecided).length
  const unchecked = (await corrections.ofEvent(key)).filter(
    ({ checked }) => checked === null,
  ).length
  const waiting = all.filter((one) => mayGoOn(one, at)).map(({ againUntil }) => againUntil ?? 0)
  return [
    ...(undecided > 0 ? [`${undecided} 件申诉还没有决定。`] : []),
    ...(unchecked > 0 ? [`${unchecked} 处更正还没有复核。`] : []),
    ...(waiting.length > 0
      ? [`${waiting.length} 件申诉到 ${untilText(Math.max(...waiting))} 还可以再提一次。`]
      : []),
  ]
}

/** Everything that keeps a result from being final, in sentences. */
async function hindrances(deps: FinaliseDeps, { event, key, head }: Standing, at: number) {
  const { rows, undecided, problems } = await recomputed(deps, key, event)
  const kept = await deps.results.rowsOf(key, head.version)
  const isOther = problems.length === 0 && canonical(rows) !== canonical(kept)
  return [
    ...(at < head.openUntil ? [`公示到 ${untilText(head.openUntil)}，还没有满。`] : []),
    ...(await openAppeals(deps, key, at)),
    ...undecided,
    ...problems,
    ...(isOther ? ['按评分表重算，和公布的成绩不一样，请先查清。'] : []),
  ]
}

/** Makes a result final once its notice is over: nothing of the event changes any more. Refused with every reason. */
export const finalise = (deps: FinaliseDeps, wanted: OfEvent, { authority, command }: By) =>
  deps.run(command, async () => {
    const found = await demandRun(deps, wanted, authority)
    const { event, key } = found
    const head = await deps.results.headOf(key)
    if (!head) throw new Failure('notOpen', '成绩还没有公布，公示期满才能终定。')
    if (head.standing === 'final') throw new Failure('taken', '这个赛项的成绩已经终定了。')
    const at = epochSeconds(deps.clock)
    const open = await hindrances(deps, { event, key, head }, at)
    if (open.length > 0) throw new Failure('unfinished', open.join(''))
    return {
      writes: [deps.results.finalised(key, head, at)],
      result: { standing: 'final' as const, finalAt: at },
      events: [resultEvent(found, { ...head, standing: 'final' })],
      audit: eventAudit('finalise', found),
    }
  })
