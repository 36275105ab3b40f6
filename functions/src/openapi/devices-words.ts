import type { devicesContract } from '@cgt/shared/identity/devices-contract'
import type { Words } from '../platform/openapi-words.ts'

const deviceId = 'hN4s8Wq1Zb0TyKd6RmX2vA'

export const devicesWords: Words<typeof devicesContract> = {
  listDevices: {
    description:
      '本人在哪些设备上登录着，最近用过的在前；最多十台，再登录一台，最久没用的一台退出。',
    request: {},
    answer: {
      devices: [
        {
          deviceId,
          device: '小米 13 · 微信',
          signedInBy: 'wechat',
          since: 1795316400,
          seenAt: 1795320000,
          current: true,
        },
      ],
    },
  },
  endDevice: {
    description: '让一台设备退出登录，从它的下一个请求起生效。',
    fields: { deviceId: '哪一台，见列表。' },
    request: { deviceId },
    answer: {},
  },
  signOutEverywhere: {
    description: '在所有设备上退出登录，这台也在内，从下一个请求起生效。',
    request: {},
    answer: {},
  },
}
