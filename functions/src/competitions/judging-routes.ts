import type { OwnJudging } from '@cgt/shared/competitions/judging'
import type { judgingContract } from '@cgt/shared/competitions/judging-contract'
import type { Sensitive } from '@cgt/shared/values/sensitive'
import type { Handlers } from '../platform/http.ts'
import { type AssignJudgeDeps, assignJudge } from './assign-judge.ts'
import { findEvent } from './find-event.ts'
import type { StoredJudge } from './judge-store.ts'
import { removeJudge, stepAside } from './remove-judge.ts'
import { demandRun } from './run-event.ts'

export type JudgingDeps = AssignJudgeDeps & {
  /** What a person is called, to be masked; nothing where they do not agree to its being read. */
  readonly nameOf: (personId: string) => Promise<Sensitive | null>
}

async function ownJudging(deps: JudgingDeps, judge: StoredJudge): Promise<OwnJudging> {
  const { competition, event } = await findEvent(deps.competitions, judge)
  const { competitionId, eventId, kind, seat, aside } = judge
  const { title, place, startsAt } = competition
  return { competitionId, eventId, kind, seat, aside, title, event: event.title, place, startsAt }
}

export const judgingRoutes = (deps: JudgingDeps): Handlers<typeof judgingContract> => ({
  myJudging: async (_, { personId }) => ({
    judging: await Promise.all(
      (await deps.judges.ofPerson(personId)).map((one) => ownJudging(deps, one)),
    ),
  }),
  listJudges: async (wanted, { authority }) => {
    const { key } = await demandRun(deps, wanted, authority)
    const named = (await deps.judges.ofEvent(key)).map(async (one) => {
      const { personId, kind, seat, aside, assignedAt } = one
      return { personId, kind, seat, aside, assignedAt, maskedName: await deps.nameOf(personId) }
    })
    return { judges: await Promise.all(named) }
  },
  assignJudge: (wanted, by) => assignJudge(deps, wanted, by),
  removeJudge: (wanted, by) => removeJudge(deps, wanted, by),
  stepAside: (wanted, { command }) => stepAside(deps, wanted, command),
})
