import Taro from '@tarojs/taro'

export type Params = Readonly<Record<string, string | undefined>>

/** The tabs; everything else is opened above them. */
export const tabs = {
  home: '/pages/home/index',
  services: '/pages/services/index',
  messages: '/pages/messages/index',
  mine: '/pages/mine/index',
} as const

export type Tab = keyof typeof tabs

/** `path` with its query; values left `undefined` are left out. */
export function toUrl(path: string, params: Params = {}): string {
  const query = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}

/** A page's parameter as it was given: neither WeChat nor Taro takes the escapes out again. */
export function plainParam(param: string | undefined): string | undefined {
  try {
    return param === undefined ? undefined : decodeURIComponent(param)
  } catch {
    return param
  }
}

let opening = false

/** Opens a page above this one; a second tap while it is on its way opens it no second time. */
export function open(path: string, params?: Params): void {
  if (opening) return
  opening = true
  Taro.navigateTo({
    url: toUrl(path, params),
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
