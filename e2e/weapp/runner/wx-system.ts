import type { Sim } from './sim.ts'
import { wxCall } from './wx-call.ts'

const info = (sim: Sim) => ({
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
})

const menuButton = { width: 87, height: 32, top: 48, right: 368, bottom: 80, left: 281 }

/** What the phone says of itself. */
export function systemApi(sim: Sim) {
  const launch = () => ({ path: sim.payload.pages[0], query: {}, scene: 1001, referrerInfo: {} })
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: () => true,
    // Read by the framework, used by nothing here.
    cloud: undefined,
    webpackJsonp: undefined,
    getSystemInfoSync: () => info(sim),
    getWindowInfo: () => info(sim),
    getDeviceInfo: () => info(sim),
    getAppBaseInfo: () => info(sim),
    getSystemInfo: wxCall(sim, 'getSystemInfo', () => info(sim)),
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    getMenuButtonBoundingClientRect: () => menuButton,
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    }),
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    getNetworkType: wxCall(sim, 'getNetworkType', () => ({
      networkType: sim.online ? 'wifi' : 'none',
    })),
  }
}
