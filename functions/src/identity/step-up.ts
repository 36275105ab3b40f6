import type { Asker } from '../platform/caller.ts'
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
  { personId, accessHash, correlationId }: Asker,
): Promise<{ readonly steppedUpUntil: number }> {
  const steppedUpUntil = stepUpEnds(deps)
  const shown = { operation: 'stepUp', personId, code, against: 'secret', correlationId } as const
  await showCode(deps, shown, async () => ({
    writes: [steppedUp(accessHash, steppedUpUntil)],
  }))
  return { steppedUpUntil }
}
