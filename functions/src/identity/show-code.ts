import { Failure } from '@cgt/shared/http/failure'
import { type AuditEntry, auditWrites } from '../platform/audit-row.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import { sameText } from '../platform/crypto.ts'
import { openField } from '../platform/field-cipher.ts'
import { newId, type Random } from '../platform/id.ts'
import { type LoginHashes, type LoginKey, loginHashes } from '../platform/login-key.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import { type Table, tableName, type Write } from '../platform/table.ts'
import type { PersonStore } from './person-store.ts'
import { changedFactor, factorKey, findFactor, type SecondFactor } from './second-factor-store.ts'
import { stepOf } from './time-code.ts'

export interface SecondFactorDeps {
  readonly table: Table
  readonly people: PersonStore
  readonly keys: PersonKeys
  readonly clock: Clock
  readonly random: Random
  readonly loginKey: LoginKey
}

/** Who shows a code, for what, and in which request. */
export interface Shown {
  readonly operation: 'confirmSecondFactor' | 'stepUp'
  readonly correlationId: string
  readonly personId: string
  readonly code: string
  /** `secret`: the one that counts. `waiting`: the one being set up. */
  readonly against: 'secret' | 'waiting'
}

/** What a right code brings about, in the transaction that uses it up. */
export interface Outcome {
  readonly change?: Partial<SecondFactor>
  readonly writes: readonly Write[]
}

/** A row of the audit: a person's second factor, which is the whole province's matter. */
export const factorAudit = (
  { clock, random }: Pick<SecondFactorDeps, 'clock' | 'random'>,
  { personId, correlationId }: Pick<Shown, 'personId' | 'correlationId'>,
  entry: Pick<AuditEntry, 'action' | 'refused'>,
): readonly Write[] =>
  auditWrites(
    {
      ...entry,
      object: `person:${personId}`,
      organisation: '/530000/',
      about: personId,
      actor: personId,
      correlationId,
    },
    newId(random),
    clock.now(),
  )

const mostWrong = 5
const wrongSeconds = 15 * 60
const attempts = 8

export const secretPlace = (personId: string) => ({
  table: tableName,
  ...factorKey(personId),
  field: 'secret',
})

/** A recovery code says nothing by itself: its hash is keyed and bound to the person. */
export const recoveryHashes = (loginKey: LoginKey, personId: string, code: string): LoginHashes =>
  loginHashes(loginKey, 'recovery', personId, code)

async function timeCode(deps: SecondFactorDeps, factor: SecondFactor, shown: Shown) {
  const { personId, code, against } = shown
  const key = await deps.keys.of(personId)
  const secret = openField(key, secretPlace(personId), factor[against] ?? '')
  const step = stepOf(secret, code, epochSeconds(deps.clock))
  const isUsed = against === 'secret' && Number(step) <= factor.lastStep
  return step === undefined || isUsed ? undefined : { lastStep: step }
}

function recoveryCode({ loginKey }: SecondFactorDeps, factor: SecondFactor, shown: Shown) {
  const given = recoveryHashes(loginKey, shown.personId, shown.code)
  const left = factor.recoveryHashes.filter((hash) => !given.some((one) => sameText(hash, one)))
  return left.length < factor.recoveryHashes.length ? { recoveryHashes: left } : undefined
}

/** What a code uses up; nothing when it is wrong. */
const usedBy = (deps: SecondFactorDeps, factor: SecondFactor, shown: Shown) =>
  /^\d{6}$/.test(shown.code) ? timeCode(deps, factor, shown) : recoveryCode(deps, factor, shown)

const wrong = (deps: SecondFactorDeps, shown: Shown) =>
  factorAudit(deps, shown, { action: shown.operation, refused: 'wrongCode' })

/** The factor as it is, and its wrong codes of late. Throws when there is none, or too many. */
async function openFactor({ table, clock }: SecondFactorDeps, { personId, against }: Shown) {
  const factor = await findFactor(table, personId)
  if (!factor[against]) throw new Failure('secondFactorNeeded')
  const wrongAt = factor.wrongAt.filter((at) => at > epochSeconds(clock) - wrongSeconds)
  if (wrongAt.length >= mostWrong)
    throw new Failure('tooOften', '验证码输错太多次，请过 15 分钟再试。')
  return { factor, wrongAt }
}

/**
 * Takes a code once. Nobody is told whether it was right before that is written down, so that asking
 * often at once tells no more. Throws `secondFactorNeeded`, `wrongCode`, `tooOften` or `conflict`.
 */
export async function showCode(
  deps: SecondFactorDeps,
  shown: Shown,
  outcome: (factor: SecondFactor) => Promise<Outcome>,
): Promise<void> {
  const { personId } = shown
  for (let tries = 0; tries < attempts; tries++) {
    const { factor, wrongAt } = await openFactor(deps, shown)
    const used = await usedBy(deps, factor, shown)
    const { change = {}, writes } = used ? await outcome(factor) : { writes: wrong(deps, shown) }
    const after = used
      ? { ...used, wrongAt: [], ...change }
      : {
          wrongAt: [...wrongAt, epochSeconds(deps.clock)],
        }
    const isWritten = await deps.table.together([changedFactor(personId, factor, after), ...writes])
    if (isWritten && used) return
    if (isWritten) throw new Failure('wrongCode', '验证码不对，或已经用过：请等下一个再输。')
  }
  throw new Failure('conflict')
}
