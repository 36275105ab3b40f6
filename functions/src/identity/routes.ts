import type { sessionsContract } from '@cgt/shared/identity/contract'
import type { Handlers } from '../platform/http.ts'
import type { WechatLogin } from '../platform/wechat.ts'
import type { SessionDeps } from './issue-session.ts'
import type { LoginStore } from './login-store.ts'
import { refreshSession, revokeFamily } from './refresh-session.ts'
import { requestSignInCode, type SignInCodeDeps } from './request-sign-in-code.ts'
import { signInWithPhone } from './sign-in-with-phone.ts'
import { signInWithWechat } from './sign-in-with-wechat.ts'

export type SignInDeps = SessionDeps &
  SignInCodeDeps & { readonly logins: LoginStore; readonly wechatLogin: WechatLogin }

export const sessionRoutes = (deps: SignInDeps): Handlers<typeof sessionsContract> => ({
  signInWithWechat: ({ code }) => signInWithWechat(deps, code),
  requestSignInCode: ({ phone }) => requestSignInCode(deps, phone),
  signInWithPhone: ({ phone, code }) => signInWithPhone(deps, phone, code),
  refreshSession: ({ refreshToken }) => refreshSession(deps, refreshToken),
  signOut: async (_, { familyId }) => {
    await revokeFamily(deps, familyId)
    return {}
  },
  whoAmI: (_, { personId, signedInBy }) => ({ personId, signedInBy }),
})
