import { createClient } from '@cgt/shared/http/client'
import { identityContract } from '@cgt/shared/identity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { transport } from '../platform/http'
import { type Session, session, sessionEnded } from '../platform/session'

const api = createClient(identityContract, transport)

/** Renews a session for the transport. */
export const refreshSession = (refreshToken: string): Promise<Session> =>
  api.refreshSession({ refreshToken })

function keep(next: Session) {
  session.write(next)
  sessionEnded.clear()
}

export const useSignInWithWechat = () =>
  useMutation({
    mutationFn: async () => {
      const { code } = await Taro.login()
      return api.signInWithWechat({ code })
    },
    onSuccess: keep,
  })

export const useRequestSignInCode = () => useMutation({ mutationFn: api.requestSignInCode })

export const useSignInWithPhone = () =>
  useMutation({ mutationFn: api.signInWithPhone, onSuccess: keep })

/** Signs out here whatever the network says: the phone forgets the session at once. */
export function useSignOut() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const leaving = api.signOut({}).catch(() => undefined)
      session.clear()
      await leaving
    },
    onSuccess: () => queries.removeQueries({ queryKey: ['record'] }),
  })
}
