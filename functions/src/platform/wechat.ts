import { Failure, type FailureCode } from '@cgt/shared/http/failure'
import { openBreaker } from './breaker.ts'
import type { Log } from './log.ts'
import { askOutside, type Deadline } from './outside.ts'
import { openWechatToken, type WechatTokenDeps } from './wechat-token.ts'

/** What is asked of WeChat. Each throws `wechatCodeRefused`, `tooOften` or `wechatUnavailable`. */
export interface Wechat {
  /** Exchanges a `wx.login` code for the person's openid. The session_key stays here. */
  readonly login: (code: string) => Promise<{ readonly appId: string; readonly openid: string }>
  /** Exchanges a `getPhoneNumber` code for the phone, 11 digits. */
  readonly phoneOf: (code: string) => Promise<string>
  /** Sends an alert (订阅消息); false where its person allows no more of them. */
  readonly alert: (alert: WechatAlert) => Promise<boolean>
}

export interface WechatAlert {
  readonly openid: string
  readonly templateId: string
  /** Opened by a tap: a page's path with its parameters. */
  readonly page: string
  /** The template's words by its fields: `thing1`, `time2`. */
  readonly words: Readonly<Record<string, string>>
}

export interface WechatConfig {
  readonly origin: string
  readonly appId: string
  readonly secret: string
}

export type WechatDeps = Omit<WechatTokenDeps, 'appId' | 'secret' | 'fetchToken'> & {
  readonly log: Log
  readonly deadline: Deadline
}

// 40029 invalid code, 40163 code been used, 40226 person blocked by WeChat's risk control, 45011 too often.
const refusals: Readonly<Record<number, FailureCode>> = {
  40029: 'wechatCodeRefused',
  40163: 'wechatCodeRefused',
  40226: 'wechatCodeRefused',
  45011: 'tooOften',
}

/** WeChat no longer takes the access_token. */
const staleToken = [40001, 42001]

/** Nobody allows this alert any more: 43101 refused or used up, 40003 another app's openid. */
const notAllowed = [43101, 40003]

type Answer = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Answer => typeof value === 'object' && value !== null

const isOutage = (error: unknown): boolean =>
  error instanceof Failure && error.code === 'wechatUnavailable'

const json = (body: Answer): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export function openWechat({ origin, appId, secret }: WechatConfig, deps: WechatDeps): Wechat {
  const unavailable = (reason: string) => {
    deps.log.warn('wechat failed', { reason })
    return new Failure('wechatUnavailable')
  }
  const throughBreaker = openBreaker({
    clock: deps.clock,
    isOutage,
    refusal: () => unavailable('resting'),
  })

  const ask = async (
    path: string,
    query: Record<string, string>,
    more: RequestInit,
    signal: AbortSignal,
  ) => {
    const address = new URL(path, origin)
    address.search = new URLSearchParams(query).toString()
    const answer = await askOutside(address, more, signal).catch((error: Error) => {
      throw unavailable(error.message)
    })
    return isObject(answer) ? answer : {}
  }

  const refused = ({ errcode }: Answer, sentence?: string): Failure => {
    deps.log.warn('wechat refused', { errcode: Number(errcode) })
    const code = refusals[Number(errcode)] ?? 'wechatUnavailable'
    return new Failure(code, code === 'wechatCodeRefused' ? sentence : undefined)
  }

  const tokens = openWechatToken({
    ...deps,
    appId,
    secret,
    fetchToken: async (signal) => {
      const body = { grant_type: 'client_credential', appid: appId, secret }
      const answer = await ask('/cgi-bin/stable_token', {}, json(body), signal)
      const { access_token: token, expires_in: expiresIn } = answer
      if (typeof token !== 'string' || typeof expiresIn !== 'number') throw refused(answer)
      return { token, expiresIn }
    },
  })

  const login = async (code: string) => {
    const query = { appid: appId, secret, js_code: code, grant_type: 'authorization_code' }
    const answer = await ask('/sns/jscode2session', query, {}, deps.deadline())
    if (typeof answer.openid !== 'string' || answer.errcode) throw refused(answer)
    return { appId, openid: answer.openid }
  }

  const phoneIn = ({ phone_info: info, ...rest }: Answer): string => {
    if (!isObject(info)) throw refused(rest, '没能取到手机号，请再点一次“绑定手机号”。')
    const { purePhoneNumber: phone, countryCode, watermark } = info
    const isOurs = isObject(watermark) && watermark.appid === appId
    if (!isOurs || String(countryCode) !== '86' || typeof phone !== 'string')
      throw new Failure('wechatCodeRefused', '这个号码用不了，请换一个中国大陆的手机号。')
    return phone
  }

  const askAsApp = async (path: string, body: Answer, signal: AbortSignal) => {
    const token = await tokens.current(signal)
    const answer = await ask(path, { access_token: token }, json(body), signal)
    return { token, answer }
  }

  /** Asks with the app's token; with another, where WeChat no longer takes that one. */
  const withToken = async (path: string, body: Answer): Promise<Answer> => {
    const signal = deps.deadline()
    const first = await askAsApp(path, body, signal)
    if (!staleToken.includes(Number(first.answer.errcode))) return first.answer
    await tokens.refused(first.token)
    return (await askAsApp(path, body, signal)).answer
  }

  const phoneOf = async (code: string) =>
    phoneIn(await withToken('/wxa/business/getuserphonenumber', { code }))

  const alert = async ({ openid, templateId, page, words }: WechatAlert) => {
    const data = Object.fromEntries(Object.entries(words).map(([key, value]) => [key, { value }]))
    const body = { touser: openid, template_id: templateId, page, data, lang: 'zh_CN' }
    const answer = await withToken('/cgi-bin/message/subscribe/send', body)
    if (answer.errcode === 0) return true
    if (notAllowed.includes(Number(answer.errcode))) return false
    throw refused(answer)
  }

  return {
    login: (code) => throughBreaker(() => login(code)),
    phoneOf: (code) => throughBreaker(() => phoneOf(code)),
    alert: (one) => throughBreaker(() => alert(one)),
  }
}
