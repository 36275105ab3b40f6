import type { Caller } from '../platform/caller.ts'
import { epochSeconds } from '../platform/clock.ts'
import { steppedUp } from './session-store.ts'
import { type SecondFactorDeps, showCode } from './show-code.ts'

const stepUpSeconds = 300

/** For so long a second factor shown now counts as just shown. */
export const stepUpEnds = ({ clock }: Pick<SecondFactorDeps, 'clock'>): number =>
  epochSeconds(clock) + stepUpSeconds

/** Shows the second factor, or a recovery code, for this access token alone. */
export async function stepUp(
  deps: SecondFactorDeps,
  code: string,
  { personId, accessHash }: Caller,
): Promise<{ readonly steppedUpUntil: number }> {
  const steppedUpUntil = stepUpEnds(deps)
  await showCode(deps, { personId, code, against: 'secret' }, async () => ({
    writes: [steppedUp(accessHash, steppedUpUntil)],
  }))
  return { steppedUpUntil }
}
