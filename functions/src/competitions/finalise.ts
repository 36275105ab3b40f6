import type { CompetitionEvent } from '@cgt/shared/competitions/competition'
import { canonical } from '@cgt/shared/eligibility/canonical'
import { Failure } from '@cgt/shared/http/failure'
import { momentText } from '@cgt/shared/values/moment-text'
import { epochSeconds } from '../platform/clock.ts'
import type { StoredHead } from './outcome-store.ts'
import { type ChainDeps, resultEvent } from './publish-preliminary.ts'
import { recomputed } from './recompute.ts'
import { type By, demandRun, eventAudit, type OfEvent } from './run-event.ts'

interface Standing {
  readonly event: CompetitionEvent
  readonly key: string
  readonly head: StoredHead
}

/** Everything that keeps a result from being final, in sentences. */
async function hindrances(deps: ChainDeps, { event, key, head }: Standing, at: number) {
  const { rows, undecided, problems } = await recomputed(deps, key, event)
  const kept = await deps.results.rowsOf(key, head.version)
  const isOther = problems.length === 0 && canonical(rows) !== canonical(kept)
  return [
    ...(at < head.openUntil ? [`公示到 ${momentText(head.openUntil)}，还没有满。`] : []),
    ...undecided,
    ...problems,
    ...(isOther ? ['按评分表重算，和公布的成绩不一样，请先查清。'] : []),
  ]
}

/** Makes a result final once its notice is over: nothing of the event changes any more. Refused with every reason. */
export const finalise = (deps: ChainDeps, wanted: OfEvent, { authority, command }: By) =>
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
