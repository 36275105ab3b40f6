import type { OwnJudging } from '@cgt/shared/competitions/judging'
import { judgingContract } from '@cgt/shared/competitions/judging-contract'
import { createClient } from '@cgt/shared/http/client'
import { commandKeys } from '../platform/command-keys'
import { transport } from '../platform/http'
import { useOwn } from '../platform/own-query'
import { session } from '../platform/session'
import { createStored, useStored } from '../platform/stored'

// Of its own: 我的 asks whether there is anything to judge, and needs no other operation for it.
const api = createClient(judgingContract, transport, commandKeys)

interface Kept {
  readonly personId: string
  readonly judging: readonly OwnJudging[]
}

/** What was there to judge when it was last asked: halls have no network. */
export const keptJudging = createStored<Kept | null>('ownJudging', null)

/** The events that the signed-in person judges or checks. */
export function useOwnJudging() {
  const personId = useStored(session)?.personId
  const query = useOwn(['judging'], async () => {
    const { judging } = await api.myJudging({})
    keptJudging.write({ personId: session.read()?.personId ?? '', judging })
    return judging
  })
  const kept = useStored(keptJudging)
  const judging = kept !== null && kept.personId === personId ? kept.judging : query.data
  return { ...query, judging }
}
