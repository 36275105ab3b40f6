import { Failure } from '@cgt/shared/http/failure'
import type { Asker } from '../platform/caller.ts'
import { epochSeconds } from '../platform/clock.ts'
import { sealField } from '../platform/field-cipher.ts'
import { changedFactor, findFactor } from './second-factor-store.ts'
import { factorAudit, type SecondFactorDeps, secretPlace } from './show-code.ts'
import { newSecret, uriOf } from './time-code.ts'

/**
 * A new secret, told this once; it counts when a code of it has been shown. Whoever has a second
 * factor replaces it only with that factor just shown.
 */
export async function enrolSecondFactor(
  deps: SecondFactorDeps,
  { personId, steppedUpUntil, correlationId }: Asker,
): Promise<{ readonly secret: string; readonly uri: string }> {
  const { table, keys, random, clock } = deps
  const factor = await findFactor(table, personId)
  if (factor.secret && steppedUpUntil <= epochSeconds(clock)) throw new Failure('stepUpNeeded')
  const secret = newSecret(random)
  const waiting = sealField(await keys.of(personId), secretPlace(personId), secret, { random })
  const audit = factorAudit(deps, { personId, correlationId }, { action: 'enrolSecondFactor' })
  if (!(await table.together([changedFactor(personId, factor, { waiting }), ...audit])))
    throw new Failure('conflict')
  return { secret, uri: uriOf(secret, personId.slice(0, 6)) }
}
