import { Failure } from '@cgt/shared/http/failure'
import type { Session } from '@cgt/shared/identity/session'
import { epochSeconds } from '../platform/clock.ts'
import { sameText } from '../platform/crypto.ts'
import { issueSession, type SessionDeps } from './issue-session.ts'
import type { LoginStore } from './login-store.ts'
import { codeHash, phoneHash, type SignInCodeDeps } from './request-sign-in-code.ts'

export async function signInWithPhone(
  deps: SessionDeps & SignInCodeDeps & { readonly logins: LoginStore },
  phone: string,
  code: string,
): Promise<Session> {
  const hash = phoneHash(deps.loginKey, phone)
  const sent = await deps.codes.tryOnce(hash, epochSeconds(deps.clock))
  const given = codeHash(deps.loginKey, phone, code)
  if (!sent?.codeHash || !sameText(sent.codeHash, given)) throw new Failure('wrongCode')
  if (!(await deps.codes.useUp(hash, given))) throw new Failure('wrongCode')
  return issueSession(deps, await deps.logins.personOf(hash, 'phone'), 'phone')
}
