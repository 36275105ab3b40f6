import { Failure } from '@cgt/shared/http/failure'
import type { sessionsContract } from '@cgt/shared/identity/contract'
import type { devicesContract } from '@cgt/shared/identity/devices-contract'
import type { peopleContract } from '@cgt/shared/identity/people-contract'
import type { Session, SignInMethod } from '@cgt/shared/identity/session'
import type { Handlers } from '../platform/http.ts'
import type { Log } from '../platform/log.ts'
import { type BindPhoneDeps, bindPhone } from './bind-phone.ts'
import { type DisablePersonDeps, disablePerson, enablePerson } from './disable-person.ts'
import { endEverywhere, endFamily } from './end-family.ts'
import type { SessionDeps } from './issue-session.ts'
import { limitSignIn, limitSms } from './limit-sign-in.ts'
import { listDevices } from './list-devices.ts'
import { type FailedSignInDeps, notingFailure } from './note-failed-sign-in.ts'
import { refreshSession } from './refresh-session.ts'
import { requestSignInCode, type SignInCodeDeps } from './request-sign-in-code.ts'
import { signInWithPhone } from './sign-in-with-phone.ts'
import { signInWithWechat } from './sign-in-with-wechat.ts'

export type SignInDeps = SessionDeps &
  SignInCodeDeps &
  BindPhoneDeps &
  FailedSignInDeps & { readonly log: Log }

/** The line of the request cannot say who came in: it was a stranger who asked. */
function toldToLog(
  { log }: Pick<SignInDeps, 'log'>,
  by: SignInMethod,
  { correlationId }: { readonly correlationId: string },
  session: Session,
): Session {
  log.info('signed in', { correlationId, who: session.personId, by })
  return session
}

export const sessionRoutes = (deps: SignInDeps): Handlers<typeof sessionsContract> => ({
  signInWithWechat: async (input, visitor) => {
    await limitSignIn(deps.takeToken, visitor)
    return toldToLog(deps, 'wechat', visitor, await signInWithWechat(deps, input))
  },
  requestSignInCode: async ({ phone }, visitor) => {
    await limitSignIn(deps.takeToken, visitor)
    await limitSms(deps.takeToken, visitor.address)
    return requestSignInCode(deps, phone)
  },
  signInWithPhone: (input, { address, correlationId }) =>
    notingFailure(deps, { phone: input.phone, correlationId }, async () => {
      await limitSignIn(deps.takeToken, { address, phone: input.phone })
      return toldToLog(deps, 'phone', { correlationId }, await signInWithPhone(deps, input))
    }),
  refreshSession: ({ refreshToken }) => refreshSession(deps, refreshToken),
  signOut: async (_, { personId, familyId }) => {
    await endFamily(deps, { personId, id: familyId })
    return {}
  },
  bindPhone: (given, by) => bindPhone(deps, given, by),
  whoAmI: (_, { personId, signedInBy }) => ({ personId, signedInBy }),
})

export const deviceRoutes = (deps: SessionDeps): Handlers<typeof devicesContract> => ({
  listDevices: async (_, caller) => ({ devices: await listDevices(deps, caller) }),
  endDevice: async ({ deviceId }, { personId }) => {
    const ended = await endFamily(deps, { personId, id: deviceId })
    if (!ended) throw new Failure('notFound', '这台设备已经退出了，请刷新。')
    return {}
  },
  signOutEverywhere: async (_, { personId }) => {
    await endEverywhere(deps, personId)
    return {}
  },
})

export const peopleRoutes = (deps: DisablePersonDeps): Handlers<typeof peopleContract> => ({
  disablePerson: (wanted, by) => disablePerson(deps, wanted, by),
  enablePerson: (wanted, by) => enablePerson(deps, wanted, by),
})
