// Stands in for @tarojs/taro under Vitest: a phone with storage, a page stack and a network one can script.
import { useEffect } from 'react'

interface Request {
  readonly url: string
  readonly method: string
  readonly data?: unknown
  readonly header: Readonly<Record<string, string>>
}

interface Response {
  readonly statusCode: number
  readonly data: unknown
}

const storage = new Map<string, string>()

/** What a test may look at and set. */
export const phone = {
  storage,
  /** When set, keys it names can no longer be written. */
  refuses: (_: string): boolean => false,
  requests: [] as Request[],
  answer: async (_: Request): Promise<Response> => ({ statusCode: 500, data: null }),
  opened: [] as string[],
  copied: [] as string[],
  params: {} as Record<string, string>,
  width: 375,
  /** What WeChat's own sheet answers of each template. */
  subscribes: {} as Record<string, string>,
}

export function resetPhone(): void {
  storage.clear()
  phone.refuses = () => false
  phone.requests = []
  phone.answer = async () => ({ statusCode: 500, data: null })
  phone.opened = []
  phone.copied = []
  phone.params = {}
  phone.width = 375
  phone.subscribes = {}
}

const go = ({ url, complete }: { url: string; complete?: () => void }) => {
  phone.opened.push(url)
  complete?.()
}

const nothing = () => undefined

const Taro = {
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: string) => {
    if (phone.refuses(key)) throw new Error('exceeded')
    storage.set(key, value)
  },
  removeStorageSync: (key: string) => storage.delete(key),
  request: (request: Request) => {
    phone.requests.push(request)
    return phone.answer(request)
  },
  requestSubscribeMessage: async () => phone.subscribes,
  login: async () => ({ code: 'wx-code' }),
  navigateTo: go,
  redirectTo: go,
  switchTab: go,
  navigateBack: () => go({ url: 'back' }),
  getCurrentPages: () => [{}, {}],
  setClipboardData: async ({ data }: { data: string }) => {
    phone.copied.push(data)
  },
  showToast: nothing,
  setNavigationBarTitle: nothing,
  getNetworkType: nothing,
  onNetworkStatusChange: nothing,
  getWindowInfo: () => ({ windowWidth: phone.width }),
  onWindowResize: nothing,
  offWindowResize: nothing,
}

// biome-ignore lint/style/noDefaultExport: as the module it stands in for
export default Taro

export const useRouter = () => ({ params: phone.params })
export const useShareAppMessage = nothing
export const useDidShow = (act: () => void) => useEffect(act, [act])
