import { Failure } from '@cgt/shared/http/failure'
import type { Asker } from '../platform/caller.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Random } from '../platform/id.ts'
import { steppedUp } from './session-store.ts'
import { factorAudit, recoveryHash, type SecondFactorDeps, showCode } from './show-code.ts'
import { stepUpEnds } from './step-up.ts'
import { base32Of } from './time-code.ts'

const recoveryCodeCount = 10
/** 80 bits: 16 letters and digits, in fours. */
const recoveryBytes = 10

const newRecoveryCode = (random: Random): string =>
  (base32Of(random(recoveryBytes)).match(/.{4}/g) ?? []).join('-')

/** Makes the new secret the one that counts, by a code of it; tells the recovery codes, this once. */
export async function confirmSecondFactor(
  deps: SecondFactorDeps,
  code: string,
  { personId, accessHash, correlationId }: Asker,
): Promise<{ readonly recoveryCodes: string[]; readonly steppedUpUntil: number }> {
  const { people, clock, random, loginKey } = deps
  const recoveryCodes = Array.from({ length: recoveryCodeCount }, () => newRecoveryCode(random))
  const steppedUpUntil = stepUpEnds(deps)
  const operation = 'confirmSecondFactor'
  const shown = { operation, personId, code, against: 'waiting', correlationId } as const
  await showCode(deps, shown, async ({ waiting }) => {
    const person = await people.find(personId)
    if (!person) throw new Failure('sessionRevoked')
    const confirmedAt = epochSeconds(clock)
    return {
      change: {
        secret: waiting,
        waiting: null,
        confirmedAt,
        recoveryHashes: recoveryCodes.map((one) => recoveryHash(loginKey, personId, one)),
      },
      writes: [
        people.changed(person, { secondFactorAt: confirmedAt }),
        steppedUp(accessHash, steppedUpUntil),
        ...factorAudit(deps, shown, { action: operation }),
      ],
    }
  })
  return { recoveryCodes, steppedUpUntil }
}
