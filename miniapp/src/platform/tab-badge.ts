import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { type Tab, tabs } from './navigate'
import { useStored } from './stored'
import { badgeText, unread } from './unread'

const index = Object.keys(tabs).indexOf('messages')
// WeChat has its own tabs, and marks them only while one of them is looked at.
const ignore = () => undefined
let marked = false

function mark(count: number): void {
  const text = badgeText(count)
  if (process.env.TARO_ENV === 'h5' || (!text && !marked)) return
  marked = text !== undefined
  if (text) Taro.setTabBarBadge({ index, text }).catch(ignore)
  else Taro.removeTabBarBadge({ index }).catch(ignore)
}

/** Marks WeChat's tab 消息 with how many are unread, on pages that have tabs. */
export function useTabBadge(tab: Tab | undefined): void {
  const count = useStored(unread)
  useEffect(() => {
    if (tab) mark(count)
  }, [tab, count])
  useDidShow(() => {
    if (tab) mark(unread.read())
  })
}
