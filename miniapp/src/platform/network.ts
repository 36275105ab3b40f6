import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

let online = true
const listeners = new Set<() => void>()

function change(next: boolean) {
  if (next === online) return
  online = next
  for (const listener of Array.from(listeners)) listener()
}

/** Begins watching the network; called once when the app starts. */
export function watchNetwork(): void {
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
