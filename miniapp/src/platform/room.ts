import { useSyncExternalStore } from 'react'

let enough = true
const listeners = new Set<() => void>()

/** Notes whether the phone took what it was last given to keep. */
export function noteRoom(taken: boolean): void {
  if (taken === enough) return
  enough = taken
  for (const listener of Array.from(listeners)) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const hasRoom = () => enough

/** Whether what one fills in is kept when the app is closed. */
export const useRoom = (): boolean => useSyncExternalStore(subscribe, hasRoom, hasRoom)
