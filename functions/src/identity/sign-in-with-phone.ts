import { Failure } from '@cgt/shared/http/failure'
import type { Session } from '@cgt/shared/identity/session'
import { epochSeconds } from '../platform/clock.ts'
import { sameText } from '../platform/crypto.ts'
import { issueSession, type SessionDeps } from './issue-session.ts'
import type { LoginStore } from './login-store.ts'
import { codeHash, phoneHashes, type SignInCodeDeps } from './request-sign-in-code.ts'

interface PhoneSignIn {
  readonly phone: string
  readonly code: string
  readonly device?: string | null
}

/** The code is used up in the transaction that starts the session: a sign-in cut short spends nothing. */
export async function signInWithPhone(
  deps: SessionDeps & SignInCodeDeps & { readonly logins: LoginStore },
  { phone, code, device = null }: PhoneSignIn,
): Promise<Session> {
  const hashes = phoneHashes(deps.loginKey, phone)
  const [hash] = hashes
  const sent = await deps.codes.tryOnce(hash, epochSeconds(deps.clock))
  const given = codeHash(deps.loginKey, phone, code)
  if (!sent?.codeHash || !sameText(sent.codeHash, given)) throw new Failure('wrongCode')
  const personId = await deps.logins.personOf(hashes, 'phone')
  return issueSession(deps, { personId, signedInBy: 'phone', device }, async () => {
    // Of several with the same right code, one signs in.
    if ((await deps.codes.find(hash))?.codeHash !== given) throw new Failure('wrongCode')
    return [deps.codes.usedUp(hash, given)]
  })
}
