import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { grantsContract } from './grants-contract.ts'
import { organisationsContract } from './organisations-contract.ts'
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
      code: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/)),
    }),
    output: session,
    failures: ['wechatCodeRefused', 'tooOften', 'wechatUnavailable'],
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
    input: z.strictObject({ phone, code: z.string().check(z.regex(/^\d{6}$/)) }),
    output: session,
    failures: ['wrongCode'],
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
})

export const identityContract = {
  ...sessionsContract,
  ...organisationsContract,
  ...grantsContract,
} as const
