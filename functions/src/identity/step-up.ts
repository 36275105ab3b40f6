import { Failure } from '@cgt/shared/http/failure'
import type { Asker } from '../platform/caller.ts'
import { epochSeconds } from '../platform/clock.ts'
import { hashOf } from '../platform/crypto.ts'
import { newToken } from '../platform/id.ts'
import { replacedAccess, type SessionStore } from './session-store.ts'
import { type SecondFactorDeps, showCode } from './show-code.ts'

const stepUpSeconds = 300

export interface StepUpDeps extends SecondFactorDeps {
  readonly sessions: SessionStore
}

interface Proven {
  /** In the place of the one that came with the code, and over when that would have been. */
  readonly accessToken: string
  readonly steppedUpUntil: number
}

/** For so long a second factor shown now counts as just shown. */
export const stepUpEnds = ({ clock }: Pick<SecondFactorDeps, 'clock'>): number =>
  epochSeconds(clock) + stepUpSeconds

/** What an access token is, and the device it belongs to. Throws `sessionExpired`: it was replaced or ended meanwhile. */
async function heldBy({ sessions }: StepUpDeps, { personId, familyId, accessHash }: Asker) {
  const family = await sessions.find({ personId, id: familyId })
  const access = await sessions.findAccess(accessHash)
  if (!family || !access) throw new Failure('sessionExpired')
  return { family, access }
}

/**
 * Shows the second factor, or a recovery code, for a new access token alone: whoever has a copy of
 * the one before can do nothing with it.
 */
export async function stepUp(deps: StepUpDeps, code: string, asker: Asker): Promise<Proven> {
  const { personId, correlationId, accessHash } = asker
  const accessToken = newToken(deps.random)
  const steppedUpUntil = stepUpEnds(deps)
  const shown = { operation: 'stepUp', personId, code, against: 'secret', correlationId } as const
  await showCode(deps, shown, async () => {
    const { family, access } = await heldBy(deps, asker)
    const proven = { ...access, hash: hashOf(accessToken), steppedUpUntil }
    return { writes: replacedAccess(family, accessHash, proven) }
  })
  return { accessToken, steppedUpUntil }
}
