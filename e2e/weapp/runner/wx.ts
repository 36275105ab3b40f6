import type { PageStack } from './page-stack.ts'
import { createSelectorQuery } from './selector-query.ts'
import type { Sim, WxRequest } from './sim.ts'

interface Options {
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
  [name: string]: unknown
}

const callback =
  <T extends object>(sim: Sim, name: string, run: (options: T) => unknown) =>
  (options: Options = {}) => {
    Promise.resolve()
      .then(() => run(options as T))
      .then(
        (result) => {
          const answer = { errMsg: `${name}:ok`, ...(result as object | undefined) }
          options.success?.(answer)
          options.complete?.(answer)
        },
        (error: Error) => {
          const answer = { errMsg: `${name}:fail ${error.message}` }
          options.fail?.(answer)
          options.complete?.(answer)
        },
      )
      .catch((error: Error) => sim.errors.push(error.stack ?? error.message))
    return {
      abort: () => undefined,
      onHeadersReceived: () => undefined,
      offHeadersReceived: () => undefined,
    }
  }

const nothing = () => undefined

const silentEvents = (
  'AppShow AppHide Error UnhandledRejection PageNotFound ThemeChange NetworkStatusChange WindowResize ' +
  'MemoryWarning KeyboardHeightChange AppRoute NeedPrivacyAuthorization'
).split(' ')

function systemInfo(sim: Sim) {
  return {
    brand: 'runner',
    model: 'runner',
    pixelRatio: 2,
    screenWidth: 375,
    screenHeight: 812,
    windowWidth: 375,
    windowHeight: 724,
    statusBarHeight: 44,
    language: 'zh_CN',
    version: '8.0.50',
    system: 'Android 12',
    platform: 'android',
    SDKVersion: '3.5.0',
    fontSizeSetting: 16,
    benchmarkLevel: 15,
    theme: sim.options.theme ?? 'light',
    safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
  }
}

function storageApi(sim: Sim) {
  const { storage } = sim
  return {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10240 }),
    getStorage: callback(sim, 'getStorage', ({ key }: { key: string }) => {
      if (!storage.has(key)) throw new Error('data not found')
      return { data: storage.get(key) }
    }),
    setStorage: callback(
      sim,
      'setStorage',
      ({ key, data }: { key: string; data: unknown }) => void storage.set(key, data),
    ),
    removeStorage: callback(
      sim,
      'removeStorage',
      ({ key }: { key: string }) => void storage.delete(key),
    ),
  }
}

function navigationApi(sim: Sim, stack: PageStack) {
  type To = { url: string }
  return {
    navigateTo: callback(sim, 'navigateTo', ({ url }: To) => stack.navigateTo(url)),
    redirectTo: callback(sim, 'redirectTo', ({ url }: To) => stack.redirectTo(url)),
    reLaunch: callback(sim, 'reLaunch', ({ url }: To) => stack.reLaunch(url)),
    switchTab: callback(sim, 'switchTab', ({ url }: To) => stack.switchTab(url)),
    navigateBack: callback(sim, 'navigateBack', ({ delta }: { delta?: number }) =>
      stack.navigateBack(delta ?? 1),
    ),
    setNavigationBarTitle: callback(
      sim,
      'setNavigationBarTitle',
      ({ title }: { title: string }) => {
        const bar = document.querySelector('.sim-nav')
        if (bar) bar.textContent = title
      },
    ),
  }
}

/** The `wx` object. A name that is not here is noted in `sim.missing`. */
export function createWx(sim: Sim, stack: PageStack): object {
  const info = systemInfo(sim)
  const request = async (options: WxRequest) => {
    const { url, method = 'GET', data, header } = options
    const sent = {
      url,
      method,
      ...(data === undefined ? {} : { data }),
      ...(header ? { header } : {}),
    }
    sim.requests.push(sent)
    return { header: {}, cookies: [], ...(await sim.options.request(sent)) }
  }
  const does = (...names: string[]) =>
    Object.fromEntries(names.map((name) => [name, callback(sim, name, nothing)]))
  const wx: Record<string, unknown> = {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: () => true,
    nextTick: (run: () => void) => Promise.resolve().then(run),
    getSystemInfoSync: () => info,
    getWindowInfo: () => info,
    getDeviceInfo: () => info,
    getAppBaseInfo: () => info,
    getSystemInfo: callback(sim, 'getSystemInfo', () => info),
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    getMenuButtonBoundingClientRect: () => ({
      width: 87,
      height: 32,
      top: 48,
      right: 368,
      bottom: 80,
      left: 281,
    }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    }),
    getLaunchOptionsSync: () => ({ path: sim.payload.pages[0], query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: sim.payload.pages[0], query: {}, scene: 1001 }),
    request: callback(sim, 'request', request),
    login: callback(sim, 'login', () => ({ code: 'runner-code' })),
    showModal: callback(sim, 'showModal', () => ({ confirm: true, cancel: false })),
    getNetworkType: callback(sim, 'getNetworkType', () => ({ networkType: 'wifi' })),
    createSelectorQuery: () => createSelectorQuery(sim),
    createIntersectionObserver: () => ({
      relativeToViewport: nothing,
      observe: nothing,
      disconnect: nothing,
    }),
    getUpdateManager: () => ({
      onCheckForUpdate: nothing,
      onUpdateReady: nothing,
      onUpdateFailed: nothing,
    }),
    ...does(
      'checkSession',
      'showToast',
      'hideToast',
      'showLoading',
      'hideLoading',
      'setNavigationBarColor',
      'setBackgroundColor',
      'setBackgroundTextStyle',
      'setTabBarStyle',
      'setTabBarItem',
      'pageScrollTo',
      'stopPullDownRefresh',
      'setClipboardData',
      'vibrateShort',
      'showShareMenu',
    ),
    ...storageApi(sim),
    ...navigationApi(sim, stack),
  }
  for (const event of silentEvents) {
    wx[`on${event}`] = nothing
    wx[`off${event}`] = nothing
  }
  return new Proxy(wx, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) sim.missing.add(name)
      return target[name as string]
    },
  })
}
