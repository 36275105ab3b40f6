import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import theme from '../theme.json'
import type { Appearance } from './appearance'
import { tabs } from './navigate'

const systemIsDark = () => Taro.getAppBaseInfo?.().theme === 'dark'

const ignore = () => undefined

/** The reader's choice, or the phone's own: from light to dark under one's eyes when that changes. */
export function useDark({ dark }: Appearance): boolean {
  const [system, setSystem] = useState(systemIsDark)
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') return undefined
    const follow = ({ theme }: Taro.onThemeChange.Result) => setSystem(theme === 'dark')
    Taro.onThemeChange(follow)
    return () => Taro.offThemeChange(follow)
  }, [])
  return dark === 'on' || (dark === 'auto' && system)
}

/** WeChat's own bars are dressed as the page is; on H5 the page draws its bars itself. */
export function dressNative(dark: boolean, title: string): void {
  Taro.setNavigationBarTitle({ title })
  if (process.env.TARO_ENV === 'h5') return
  const colours = dark ? theme.dark : theme.light
  Taro.setNavigationBarColor({
    frontColor: dark ? '#ffffff' : '#000000',
    backgroundColor: colours.ground,
    fail: ignore,
  })
  Taro.setBackgroundColor({ backgroundColor: colours.ground, fail: ignore })
  Taro.setTabBarStyle({
    color: colours.quiet,
    selectedColor: colours.on,
    backgroundColor: colours.card,
    borderStyle: dark ? 'black' : 'white',
    fail: ignore,
  })
  for (const [index, tab] of tabNames.entries())
    Taro.setTabBarItem({
      index,
      iconPath: colours[tab],
      selectedIconPath: colours[`${tab}On`],
      fail: ignore,
    })
}

const tabNames = Object.keys(tabs) as (keyof typeof tabs)[]
