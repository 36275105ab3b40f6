import { Failure } from '@cgt/shared/http/failure'
import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import { isOnline, onNetworkChange } from './network'

const worthRetrying = (error: unknown) =>
  error instanceof Failure && (error.code === 'unreachable' || error.code === 'internal')

/** One for the app. Reads are tried again once, and only where the fault may pass by itself. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: (count, error) => count < 1 && worthRetrying(error),
        retryDelay: 500,
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })

/** Phones tell us of network and focus through Taro, not through the browser's own events. */
export function wireLifeCycle(): void {
  onlineManager.setEventListener((set) => onNetworkChange(() => set(isOnline())))
  focusManager.setEventListener(() => () => undefined)
}

export const setFocused = (focused: boolean): void => focusManager.setFocused(focused)
