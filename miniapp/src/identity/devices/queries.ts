import { Failure } from '@cgt/shared/http/failure'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { askAgain, useOwn } from '../../platform/own-query'
import { api } from '../api'
import { useForget } from '../queries'

/** Where the signed-in person is signed in. */
export const useDevices = () => useOwn(['devices'], () => api.listDevices({}))

/** Ended meanwhile, from another device: what was wished is so. */
const isGone = (error: unknown) => error instanceof Failure && error.code === 'notFound'

async function end(deviceId: string): Promise<void> {
  try {
    await api.endDevice({ deviceId })
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

/** Ends these devices, one after the other: ending one that is ended does nothing. */
export function useEndDevices() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (deviceIds: readonly string[]) => {
      for (const deviceId of deviceIds) await end(deviceId)
    },
    onSettled: () => askAgain(queries, 'devices'),
  })
}

/** Ends all of them, this one too. */
export function useSignOutEverywhere() {
  const forget = useForget()
  return useMutation({ mutationFn: () => api.signOutEverywhere({}), onSuccess: forget })
}
