import { useMutation, useQueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { deviceName } from '../platform/device-name'
import { forgetOwn } from '../platform/own-query'
import { type Session, session, sessionEnded } from '../platform/session'
import { api } from './api'
import { paths } from './paths'
import { actingAs } from './roles/acting'

/** Renews a session for the transport. */
export const refreshSession = (refreshToken: string): Promise<Session> =>
  api.refreshSession({ refreshToken })

/** How a second factor is shown, for whatever asks for one. */
export const howToStepUp = {
  prove: async (given: { readonly code: string }) => {
    const { accessToken } = await api.stepUp(given)
    const current = session.read()
    if (current) session.write({ ...current, accessToken })
  },
  setUpAt: paths.secondFactor,
  signInAt: paths.signIn,
}

function keep(next: Session) {
  session.write(next)
  sessionEnded.clear()
}

export const useSignInWithWechat = () =>
  useMutation({
    mutationFn: async () => {
      const { code } = await Taro.login()
      return api.signInWithWechat({ code, device: deviceName() })
    },
    onSuccess: keep,
  })

export const useRequestSignInCode = () => useMutation({ mutationFn: api.requestSignInCode })

export const useSignInWithPhone = () =>
  useMutation({
    mutationFn: (given: { readonly phone: string; readonly code: string }) =>
      api.signInWithPhone({ ...given, device: deviceName() }),
    onSuccess: keep,
  })

/** The phone forgets who was signed in. */
export function useForget() {
  const queries = useQueryClient()
  return () => {
    session.clear()
    actingAs.clear()
    forgetOwn(queries)
    queries.removeQueries({ queryKey: ['record'] })
  }
}

/** Signs out here whatever the network says: the phone forgets the session at once. */
export function useSignOut() {
  const forget = useForget()
  return useMutation({
    mutationFn: async () => {
      const leaving = api.signOut({}).catch(() => undefined)
      forget()
      await leaving
    },
  })
}
