import { Failure } from '@cgt/shared/http/failure'
import type { Asker } from '../platform/caller.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Command } from '../platform/command.ts'
import type { Random } from '../platform/id.ts'
import { steppedUp } from './session-store.ts'
import { factorAudit, recoveryHashes, type SecondFactorDeps, showCode } from './show-code.ts'
import { stepUpEnds } from './step-up.ts'
import { base32Of } from './time-code.ts'
import { type Confirmed, type Confirming, keepTold, toldBefore } from './told-codes.ts'

const recoveryCodeCount = 10
/** 120 bits, so that a plain keyed hash keeps them: 24 letters and digits, in fours. */
const recoveryBytes = 15

const newRecoveryCode = (random: Random): string =>
  (base32Of(random(recoveryBytes)).match(/.{4}/g) ?? []).join('-')

/** Makes the new secret the one that counts, by a code of it. */
async function confirm(
  deps: SecondFactorDeps,
  confirming: Confirming,
  { accessHash, correlationId }: Asker,
): Promise<Confirmed> {
  const { people, clock, random, loginKey } = deps
  const { personId, code } = confirming
  const recoveryCodes = Array.from({ length: recoveryCodeCount }, () => newRecoveryCode(random))
  const answer = { recoveryCodes, steppedUpUntil: stepUpEnds(deps) }
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
        recoveryHashes: recoveryCodes.map((one) => recoveryHashes(loginKey, personId, one)[0]),
      },
      writes: [
        people.changed(person, { secondFactorAt: confirmedAt }),
        steppedUp(accessHash, answer.steppedUpUntil),
        await keepTold(deps, confirming, answer),
        ...factorAudit(deps, shown, { action: operation }),
      ],
    }
  })
  return answer
}

/** Sets up a second factor, and tells the recovery codes: once, and again to who sends the same wish again. */
export async function confirmSecondFactor(
  deps: SecondFactorDeps,
  code: string,
  caller: Asker & { readonly command: Command },
): Promise<Confirmed> {
  const confirming = { ...caller, code }
  const before = await toldBefore(deps, confirming)
  if (before) return before
  try {
    return await confirm(deps, confirming, caller)
  } catch (error) {
    // It may have been done all the same: by this try, or by its twin.
    const meanwhile = await toldBefore(deps, confirming).catch(() => undefined)
    if (meanwhile) return meanwhile
    throw error
  }
}
