import Taro from '@tarojs/taro'

/** What was kept under `key`, or `undefined` where nothing readable was. */
export function readStored<Value>(key: string): Value | undefined {
  try {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as Value) : undefined
  } catch {
    return undefined
  }
}

/** Keeps `value`; `false` when the phone refuses (full, or private browsing). */
export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** Forgets what was kept under `key`. */
export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // nothing was there
  }
}
