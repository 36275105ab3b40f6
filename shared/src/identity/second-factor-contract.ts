import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { token } from './session.ts'

/** Six digits of the moment, from the authenticator. */
const timeCode = z.string().check(z.regex(/^\d{6}$/))
/** One of ten, good once each, for who has lost the authenticator. */
const recoveryCode = z.string().check(z.regex(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){5}$/))

/** Epoch seconds; until then a second factor counts as just shown, on this access token alone. */
const steppedUpUntil = z.int()

export const secondFactorContract = defineContract({
  seeSecondFactor: {
    method: 'GET',
    path: '/me/second-factor',
    access: 'signedIn',
    summary: '我有没有绑定动态验证码',
    input: z.strictObject({}),
    output: z.object({
      /** Epoch seconds; `null`: none is set up. */
      confirmedAt: z.nullable(z.int()),
      recoveryCodesLeft: z.int(),
    }),
    failures: [],
  },
  enrolSecondFactor: {
    method: 'POST',
    path: '/me/second-factor',
    access: 'signedIn',
    summary: '开始绑定动态验证码',
    input: z.strictObject({}),
    output: z.object({
      /** Base32, to type; told this once. */
      secret: z.string(),
      /** `otpauth://`, to show as a QR code. */
      uri: z.string(),
    }),
    failures: ['stepUpNeeded', 'conflict'],
  },
  confirmSecondFactor: {
    method: 'POST',
    path: '/me/second-factor/confirmation',
    access: 'signedIn',
    command: true,
    summary: '用一个验证码完成绑定',
    input: z.strictObject({ code: timeCode }),
    output: z.object({ recoveryCodes: z.array(recoveryCode), steppedUpUntil }),
    failures: ['wrongCode', 'tooOften', 'secondFactorNeeded', 'conflict'],
  },
  stepUp: {
    method: 'POST',
    path: '/me/step-up',
    access: 'signedIn',
    summary: '再验证一次身份',
    input: z.strictObject({ code: z.union([timeCode, recoveryCode]) }),
    output: z.object({
      /** Instead of the one it was asked with, which is good for nothing from now on. */
      accessToken: token,
      steppedUpUntil,
    }),
    failures: ['wrongCode', 'tooOften', 'secondFactorNeeded', 'conflict'],
  },
})
