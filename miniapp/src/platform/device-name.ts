import Taro from '@tarojs/taro'

/** Told apart by what browsers say of themselves; the first that fits. */
const browsers: readonly (readonly [mark: RegExp, name: string])[] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly (readonly [mark: RegExp, name: string])[] = [
  [/HarmonyOS/, '鸿蒙'],
  [/Android/, '安卓手机'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows 电脑'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux 电脑'],
]

const nameIn = (list: typeof browsers, agent: string, otherwise: string): string =>
  list.find(([mark]) => mark.test(agent))?.[1] ?? otherwise

function browserName(): string {
  const { userAgent } = globalThis.navigator
  return `${nameIn(systems, userAgent, '电脑')} · ${nameIn(browsers, userAgent, '浏览器')}`
}

/** What this device is called in the list of devices: «安卓手机 · Chrome», «Xiaomi 13 · 微信». */
export function deviceName(): string {
  if (process.env.TARO_ENV === 'h5') return browserName()
  const { brand, model } = Taro.getDeviceInfo()
  return `${brand} ${model} · 微信`.trim().slice(0, 60)
}
