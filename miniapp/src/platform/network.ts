import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

let online = true
const listeners = new Set<() => void>()

function change(next: boolean) {
  if (next === online) return
  online = next
  for (const listener of Array.from(listeners)) listener()
}

/** Browsers tell by events of their own; Taro's H5 waits for one that most of them never send. */
function watchBrowser() {
  change(globalThis.navigator.onLine)
  for (const event of ['online', 'offline'])
    globalThis.addEventListener(event, () => change(event === 'online'))
}

/** Begins watching the network; called once when the app starts. */
export function watchNetwork(): void {
  if (process.env.TARO_ENV === 'h5') {
    watchBrowser()
    return
  }
  Taro.getNetworkType({ success: ({ networkType }) => change(networkType !== 'none') })
  Taro.onNetworkStatusChange(({ isConnected }) => change(isConnected))
}

export const isOnline = (): boolean => online

export function onNetworkChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Whether the phone has a network, as far as it says. */
export const useOnline = (): boolean => useSyncExternalStore(onNetworkChange, isOnline, isOnline)
