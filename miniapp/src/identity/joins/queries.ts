import { Failure } from '@cgt/shared/http/failure'
import type { WaitingJoin } from '@cgt/shared/identity/join'
import { useQueryClient } from '@tanstack/react-query'
import { askAgain, useOwnPages } from '../../platform/own-query'
import { useProven } from '../../ui/use-proven'
import { api } from '../api'

/** Requests that wait: all within one's reach, or those to speak for an organisation. */
export const useWaitingJoins = (which: 'all' | 'officers') =>
  useOwnPages(['waiting-joins', which], which === 'all' ? api.waitingJoins : api.waitingOfficers)

export interface Decision {
  readonly join: WaitingJoin
  readonly accept: boolean
  readonly reason?: string
}

function decide({ join, accept, reason }: Decision) {
  const wanted = {
    joinId: join.id,
    personId: join.personId,
    accept,
    ...(reason === undefined ? {} : { reason }),
  }
  return join.as === 'officer' ? api.decideOfficer(wanted) : api.decideJoin(wanted)
}

/** How a decision ended: by this one, or by a colleague's just before. */
export interface Ended {
  readonly decision: Decision
  readonly byOther: boolean
}

const wasDecided = (error: unknown) => error instanceof Failure && error.code === 'conflict'

/** Decides once, however often it is tapped or sent; whatever came of it, the list is asked again. */
export function useDecide(onEnded: (ended: Ended) => void) {
  const queries = useQueryClient()
  return useProven(decide, {
    onDone: (_, decision) => onEnded({ decision, byOther: false }),
    onFail: (error, decision) => {
      if (wasDecided(error)) onEnded({ decision, byOther: true })
    },
    onAnswer: () => askAgain(queries, 'waiting-joins', 'roles'),
  })
}
