import { Failure } from '@cgt/shared/http/failure'
import type { Note } from '../platform/audit-note.ts'
import type { LoginKey } from '../platform/login-key.ts'
import { type Limit, type TakeToken, withinLimit } from '../platform/rate-limit.ts'
import type { LoginStore } from './login-store.ts'
import { phoneHashes } from './request-sign-in-code.ts'

export interface FailedSignInDeps {
  readonly logins: LoginStore
  readonly note: Note
  readonly takeToken: TakeToken
  readonly loginKey: LoginKey
}

/** So many wrong codes are slips. */
const slips: Limit = { name: 'failed sign-ins by login', most: 5, inSeconds: 600 }
/** Once is enough to know that somebody guesses. */
const noted: Limit = { name: 'guessing by login', most: 1, inSeconds: 3600 }

/** Writes down that codes of a login are being guessed. A phone that is nobody's has nothing to lose. */
async function noteFailure(
  { logins, note, takeToken, loginKey }: FailedSignInDeps,
  { phone, correlationId, code }: Tried & Pick<Failure, 'code'>,
): Promise<void> {
  const hashes = phoneHashes(loginKey, phone)
  const [hash] = hashes
  if (await withinLimit(takeToken, slips, hash)) return
  const personId = await logins.find(hashes)
  if (personId === undefined || !(await withinLimit(takeToken, noted, hash))) return
  await note({
    action: 'signInWithPhone',
    object: `person:${personId}`,
    organisation: '/530000/',
    about: personId,
    refused: code,
    actor: 'stranger',
    correlationId,
  })
}

interface Tried {
  readonly phone: string
  readonly correlationId: string
}

/** Lets a sign-in be tried, and remembers that it failed once too often. */
export async function notingFailure<T>(
  deps: FailedSignInDeps,
  tried: Tried,
  signIn: () => Promise<T>,
): Promise<T> {
  try {
    return await signIn()
  } catch (error) {
    if (error instanceof Failure && ['wrongCode', 'tooOften'].includes(error.code))
      await noteFailure(deps, { ...tried, code: error.code })
    throw error
  }
}
