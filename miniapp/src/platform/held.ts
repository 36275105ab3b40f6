import type { Stored } from './stored'

/** A value that pages can watch, as long as the app is open; never kept on the phone. */
export function createHeld<Value>(initial: Value): Stored<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  const write = (next: Value) => {
    value = next
    for (const listener of Array.from(listeners)) listener()
  }
  return {
    read: () => value,
    write,
    clear: () => write(initial),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
