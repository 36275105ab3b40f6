import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { detailsContract } from '../values/details-contract.ts'
import { wechatCode } from '../values/wechat-code.ts'
import { deviceName } from './device.ts'
import { devicesContract } from './devices-contract.ts'
import { grantsContract } from './grants-contract.ts'
import { membersContract } from './members-contract.ts'
import { organisationsContract } from './organisations-contract.ts'
import { peopleContract } from './people-contract.ts'
import { secondFactorContract } from './second-factor-contract.ts'
import { session, signInMethod, token } from './session.ts'

/** A mobile number of the mainland, digits only. */
const phone = z.string().check(z.regex(/^1[3-9]\d{9}$/))

export const sessionsContract = defineContract({
  signInWithWechat: {
    method: 'POST',
    path: '/sessions/wechat',
    access: 'public',
    summary: '用微信登录',
    input: z.strictObject({
      /** From `wx.login`, good once and for five minutes. */
      code: wechatCode,
      device: z.exactOptional(deviceName),
    }),
    output: session,
    failures: ['wechatCodeRefused', 'tooOften', 'wechatUnavailable', 'personDisabled'],
  },
  requestSignInCode: {
    method: 'POST',
    path: '/sign-in-codes',
    access: 'public',
    summary: '给手机发一个登录验证码',
    input: z.strictObject({ phone }),
    output: z.object({
      /** Seconds until another may be asked for. */
      resendAfter: z.int(),
      /** Seconds the code is good for. */
      expiresAfter: z.int(),
    }),
    failures: ['tooOften', 'smsUnavailable'],
  },
  signInWithPhone: {
    method: 'POST',
    path: '/sessions/phone',
    access: 'public',
    summary: '用手机号和验证码登录',
    input: z.strictObject({
      phone,
      code: z.string().check(z.regex(/^\d{6}$/)),
      device: z.exactOptional(deviceName),
    }),
    output: session,
    failures: ['wrongCode', 'tooOften', 'personDisabled'],
  },
  refreshSession: {
    method: 'POST',
    path: '/sessions/refresh',
    access: 'public',
    summary: '换新登录凭证',
    input: z.strictObject({ refreshToken: token }),
    output: session,
    failures: ['sessionExpired', 'sessionRevoked'],
  },
  signOut: {
    method: 'DELETE',
    path: '/sessions/current',
    access: 'signedIn',
    summary: '退出登录',
    input: z.strictObject({}),
    output: z.object({}),
    failures: [],
  },
  whoAmI: {
    method: 'GET',
    path: '/me',
    access: 'signedIn',
    summary: '我是谁',
    input: z.strictObject({}),
    output: z.object({ personId: z.string(), signedInBy: signInMethod }),
    failures: [],
  },
  bindPhone: {
    method: 'POST',
    path: '/me/phone',
    access: 'signedIn',
    command: true,
    summary: '绑定手机号：微信里的，或收得到短信验证码的',
    input: z.strictObject({
      /** From the button «getPhoneNumber», good once and for five minutes; with `phone`, the six digits sent to it. */
      code: wechatCode,
      /** For who does not let WeChat tell their number. */
      phone: z.exactOptional(phone),
    }),
    output: z.object({}),
    failures: [
      'stepUpNeeded',
      'wechatCodeRefused',
      'wrongCode',
      'tooOften',
      'wechatUnavailable',
      'taken',
    ],
  },
})

export const identityContract = {
  ...sessionsContract,
  ...devicesContract,
  ...secondFactorContract,
  ...organisationsContract,
  ...membersContract,
  ...grantsContract,
  ...peopleContract,
  ...detailsContract,
} as const
