import type { Session } from '@cgt/shared/identity/session'
import { keyedHash } from '../platform/crypto.ts'
import type { WechatLogin } from '../platform/wechat.ts'
import { issueSession, type SessionDeps } from './issue-session.ts'
import type { LoginStore } from './login-store.ts'

export async function signInWithWechat(
  deps: SessionDeps & {
    readonly logins: LoginStore
    readonly wechatLogin: WechatLogin
    readonly loginKey: string
  },
  code: string,
): Promise<Session> {
  const { appId, openid } = await deps.wechatLogin(code)
  const loginHash = keyedHash(deps.loginKey, 'wechat', appId, openid)
  return issueSession(deps, await deps.logins.personOf(loginHash, 'wechat'), 'wechat')
}
