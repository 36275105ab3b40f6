import { Failure } from '@cgt/shared/http/failure'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import { newSignInCode, type Random } from '../platform/id.ts'
import { type LoginKey, loginHash, loginHashes } from '../platform/login-key.ts'
import type { SendSms } from '../platform/sms.ts'
import type { SentCode, SignInCodeStore } from './sign-in-code-store.ts'

export interface SignInCodeDeps {
  readonly codes: SignInCodeStore
  readonly sendSms: SendSms
  readonly loginKey: LoginKey
  readonly clock: Clock
  readonly random: Random
}

const resendAfter = 60
const expiresAfter = 300
const day = 86_400
const mostInADay = 10

export const phoneHashes = (loginKey: LoginKey, phone: string) =>
  loginHashes(loginKey, 'phone', phone)

/** A code says nothing by itself: its hash is keyed and bound to the phone. */
export const codeHash = (loginKey: LoginKey, phone: string, code: string) =>
  loginHash(loginKey, 'code', phone, code)

function counted(former: SentCode | undefined, now: number) {
  if (!former || former.countedFrom + day <= now) return { countedFrom: now, sentCount: 1 }
  if (former.sentAt + resendAfter > now || former.sentCount >= mostInADay)
    throw new Failure('tooOften')
  return { countedFrom: former.countedFrom, sentCount: former.sentCount + 1 }
}

/** Sends a code to a phone; at most one a minute and ten a day. */
export async function requestSignInCode(deps: SignInCodeDeps, phone: string) {
  const { codes, clock, loginKey } = deps
  const now = epochSeconds(clock)
  const [hash] = phoneHashes(loginKey, phone)
  const former = await codes.find(hash)
  const code = newSignInCode(deps.random)
  const sent: SentCode = {
    phoneHash: hash,
    codeHash: codeHash(loginKey, phone, code),
    sentAt: now,
    expiresAt: now + expiresAfter,
    tries: 0,
    ...counted(former, now),
  }
  if (!(await codes.replace(former, sent))) throw new Failure('tooOften')
  await deps.sendSms(phone, code).catch(async (error: unknown) => {
    // Nothing arrived as far as we know, so the person may ask again at once; it still counts for the day.
    await codes.replace(sent, { ...sent, sentAt: now - resendAfter })
    throw error
  })
  return { resendAfter, expiresAfter }
}
