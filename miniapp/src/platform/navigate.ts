import Taro from '@tarojs/taro'
import { isAddress } from './address'
import { type Params, toUrl } from './url'

/** The tabs; everything else is opened above them. */
export const tabs = {
  home: '/pages/home/index',
  services: '/pages/services/index',
  messages: '/pages/messages/index',
  mine: '/pages/mine/index',
} as const

export type Tab = keyof typeof tabs

let opening = false

/** Opens a page above this one; a second tap while it is on its way opens it no second time. */
export function open(path: string, params?: Params): void {
  const url = toUrl(path, params)
  if (opening || isAddress(url)) return
  opening = true
  Taro.navigateTo({
    url,
    complete: () => {
      opening = false
    },
  })
}

export const replace = (path: string, params?: Params): void => {
  Taro.redirectTo({ url: toUrl(path, params) })
}

export const openTab = (tab: Tab): void => {
  Taro.switchTab({ url: tabs[tab] })
}

/** An address that leads to no page. */
export const openNotFound = (): void => replace('/pages/not-found/index')

/** One page back, or home when this page was opened from outside. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else openTab('home')
}
