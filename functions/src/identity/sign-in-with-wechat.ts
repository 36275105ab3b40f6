import type { Session } from '@cgt/shared/identity/session'
import { type LoginKey, loginHashes } from '../platform/login-key.ts'
import type { Wechat } from '../platform/wechat.ts'
import { issueSession, type SessionDeps } from './issue-session.ts'
import type { LoginStore } from './login-store.ts'

export async function signInWithWechat(
  deps: SessionDeps & {
    readonly logins: LoginStore
    readonly wechat: Wechat
    readonly loginKey: LoginKey
  },
  { code, device = null }: { readonly code: string; readonly device?: string | null },
): Promise<Session> {
  const { appId, openid } = await deps.wechat.login(code)
  const hashes = loginHashes(deps.loginKey, 'wechat', appId, openid)
  const personId = await deps.logins.personOf(hashes, 'wechat')
  return issueSession(deps, { personId, signedInBy: 'wechat', device })
}
