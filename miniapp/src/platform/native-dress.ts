import Taro from '@tarojs/taro'
import type { Appearance } from './appearance'

const light = {
  ground: '#f5f6f8',
  text: '#000000',
  card: '#ffffff',
  quiet: '#5a6573',
  on: '#b8191f',
}
const dark = {
  ground: '#101318',
  text: '#ffffff',
  card: '#1a1e25',
  quiet: '#a0aab7',
  on: '#ff8f8a',
}

const systemIsDark = () => Taro.getAppBaseInfo?.().theme === 'dark'

const ignore = () => undefined

/** WeChat's own bars follow the reader's choice; on H5 the page draws its bars itself. */
export function dressNative(look: Appearance, title: string): void {
  if (process.env.TARO_ENV === 'h5') {
    Taro.setNavigationBarTitle({ title })
    return
  }
  const isDark = look.dark === 'on' || (look.dark === 'auto' && systemIsDark())
  const colours = isDark ? dark : light
  Taro.setNavigationBarTitle({ title })
  Taro.setNavigationBarColor({
    frontColor: colours.text,
    backgroundColor: colours.ground,
    fail: ignore,
  })
  Taro.setBackgroundColor({ backgroundColor: colours.ground, fail: ignore })
  Taro.setTabBarStyle({
    color: colours.quiet,
    selectedColor: colours.on,
    backgroundColor: colours.card,
    fail: ignore,
  })
}
