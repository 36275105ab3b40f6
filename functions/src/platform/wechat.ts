import { Failure, type FailureCode } from '@cgt/shared/http/failure'
import type { Log } from './log.ts'
import { askOutside } from './outside.ts'

/** Exchanges a `wx.login` code for the person's openid. The session_key stays here. */
export type WechatLogin = (
  code: string,
) => Promise<{ readonly appId: string; readonly openid: string }>

export interface WechatConfig {
  readonly origin: string
  readonly appId: string
  readonly secret: string
}

// 40029 invalid code, 40163 code been used, 40226 person blocked by WeChat's risk control, 45011 too often.
const refusals: Readonly<Record<number, FailureCode>> = {
  40029: 'wechatCodeRefused',
  40163: 'wechatCodeRefused',
  40226: 'wechatCodeRefused',
  45011: 'tooOften',
}

interface Answer {
  readonly openid?: unknown
  readonly errcode?: unknown
}

/** Throws `wechatCodeRefused`, `tooOften` or `wechatUnavailable`. */
export function openWechat({ origin, appId, secret }: WechatConfig, log: Log): WechatLogin {
  return async (code) => {
    const address = new URL('/sns/jscode2session', origin)
    address.search = new URLSearchParams({
      appid: appId,
      secret,
      js_code: code,
      grant_type: 'authorization_code',
    }).toString()
    const answer = (await askOutside(address).catch((error: Error) => {
      log.warn('wechat failed', { reason: error.message })
      throw new Failure('wechatUnavailable')
    })) as Answer | null
    if (typeof answer?.openid === 'string' && !answer.errcode)
      return { appId, openid: answer.openid }
    const errcode = Number(answer?.errcode)
    log.warn('wechat refused', { errcode })
    throw new Failure(refusals[errcode] ?? 'wechatUnavailable')
  }
}
