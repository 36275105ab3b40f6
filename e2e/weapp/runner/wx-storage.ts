import type { Sim } from './sim.ts'
import { wxCall } from './wx-call.ts'

// WeChat's own limits.
const mostUnderOneKey = 1024 * 1024
const mostInAll = 10 * 1024 * 1024

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length

const bytesIn = (storage: Map<string, unknown>) =>
  [...storage.values()].reduce<number>((sum, value) => sum + bytesOf(value), 0)

function put(sim: Sim, key: string, value: unknown) {
  const size = bytesOf(value)
  if (size > mostUnderOneKey) throw new Error('setStorage:fail data exceed max size')
  const others = new Map(sim.storage)
  others.delete(key)
  if (bytesIn(others) + size > mostInAll) throw new Error('setStorage:fail exceed storage max size')
  sim.storage.set(key, structuredClone(value))
}

/** `wx` storage, with WeChat's limits. */
export function storageApi(sim: Sim) {
  const { storage } = sim
  const info = () => ({
    keys: [...storage.keys()],
    currentSize: Math.ceil(bytesIn(storage) / 1024),
    limitSize: mostInAll / 1024,
  })
  return {
    getStorageSync: (key: string) => structuredClone(storage.get(key)) ?? '',
    setStorageSync: (key: string, value: unknown) => put(sim, key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
    getStorage: wxCall(sim, 'getStorage', ({ key }: { key: string }) => {
      if (!storage.has(key)) throw new Error('data not found')
      return { data: structuredClone(storage.get(key)) }
    }),
    setStorage: wxCall(sim, 'setStorage', ({ key, data }: { key: string; data: unknown }) =>
      put(sim, key, data),
    ),
    removeStorage: wxCall(
      sim,
      'removeStorage',
      ({ key }: { key: string }) => void storage.delete(key),
    ),
  }
}
