import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { device } from './device.ts'

export const devicesContract = defineContract({
  listDevices: {
    method: 'GET',
    path: '/me/devices',
    access: 'signedIn',
    summary: '我在哪些设备上登录着',
    input: z.strictObject({}),
    output: z.object({ devices: z.readonly(z.array(device)) }),
    failures: [],
  },
  endDevice: {
    method: 'DELETE',
    path: '/me/devices/:deviceId',
    access: 'signedIn',
    summary: '让一台设备退出登录',
    input: z.strictObject({ deviceId: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)) }),
    output: z.object({}),
    failures: ['notFound', 'conflict'],
  },
  signOutEverywhere: {
    method: 'DELETE',
    path: '/me/devices',
    access: 'signedIn',
    summary: '在所有设备上退出登录',
    input: z.strictObject({}),
    output: z.object({}),
    failures: ['conflict'],
  },
})
