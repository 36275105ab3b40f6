import { useSyncExternalStore } from 'react'
import { noteRoom } from './room'
import { readStored, removeStored, writeStored } from './storage'

export interface Stored<Value> {
  read(): Value
  write(next: Value): void
  /** Back to the initial value, and gone from the phone. */
  clear(): void
  subscribe(listener: () => void): () => void
}

/** A value kept on the phone under `key`, that pages can watch. */
export function createStored<Value>(key: string, initial: Value): Stored<Value> {
  let value: Value | undefined
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of Array.from(listeners)) listener()
  }
  return {
    read: () => {
      value ??= readStored<Value>(key) ?? initial
      return value
    },
    write: (next) => {
      value = next
      noteRoom(writeStored(key, next))
      tell()
    },
    clear: () => {
      value = initial
      removeStored(key)
      tell()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useStored = <Value>(stored: Stored<Value>): Value =>
  useSyncExternalStore(stored.subscribe, stored.read, stored.read)
