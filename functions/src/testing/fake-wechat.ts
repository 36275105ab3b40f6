import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import {
  answerIn,
  type FakeTokens,
  isApp,
  isMode,
  type Mode,
  openFakeTokens,
} from './fake-wechat-tokens.ts'

export interface FakeWechat {
  readonly origin: string
  readonly tokens: FakeTokens
  /** How many questions it left without an answer. */
  readonly unanswered: () => number
  /** What it was asked to alert people to. */
  readonly alerts: readonly SentAlert[]
  /** From now on alerts end so; nothing: they are taken. */
  readonly answerAlerts: (mode: Mode | 'notAllowed' | undefined) => void
  readonly stop: () => Promise<void>
}

interface SentAlert {
  readonly touser: string
  readonly template_id: string
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
}

interface State {
  readonly alerts: SentAlert[]
  alertsEnd: Mode | 'notAllowed' | undefined
  readonly usedCodes: Set<string>
  readonly tokens: ReturnType<typeof openFakeTokens>
  readonly messages: { readonly phone: string; readonly code: string }[]
  /** Called after each message, so that whoever runs the server can show it. */
  readonly onMessage: (phone: string, code: string) => void
  unanswered: number
}

/**
 * A code says what becomes of it: `expired-1`, `slow-2`, `alice-1` (the person `alice`),
 * `13800000000-1` (that phone). Each works once.
 */
function exchange({ usedCodes }: State, code: string, answer: (name: string) => object): unknown {
  const [name = ''] = code.split('-')
  if (isMode(name)) return answerIn(name)
  if (usedCodes.has(code)) return answerIn('used')
  usedCodes.add(code)
  return answer(name)
}

const personOf = (name: string) => ({
  openid: `openid-${name}`,
  session_key: 'canary-session-key',
})

/** `foreign` is a phone of elsewhere, `strange` one told to another app. */
const phoneOf = (name: string) => ({
  errcode: 0,
  errmsg: 'ok',
  phone_info: {
    phoneNumber: name,
    purePhoneNumber: name,
    countryCode: name === 'foreign' ? '1' : '86',
    watermark: { timestamp: 1795320000, appid: name === 'strange' ? 'wx-other' : 'wx-local' },
  },
})

function signIn(state: State, query: URLSearchParams): unknown {
  if (!isApp(query.get('appid'), query.get('secret')))
    return { errcode: 40125, errmsg: 'invalid appsecret' }
  return exchange(state, query.get('js_code') ?? '', personOf)
}

async function tellPhone(state: State, query: URLSearchParams, request: IncomingMessage) {
  const { code } = (await readJson(request)) as { code: string }
  return state.tokens.fault(query.get('access_token')) ?? exchange(state, code, phoneOf)
}

async function takeAlert(state: State, query: URLSearchParams, request: IncomingMessage) {
  const alert = (await readJson(request)) as SentAlert
  const fault = state.tokens.fault(query.get('access_token'))
  if (fault) return fault
  if (state.alertsEnd === 'notAllowed') return { errcode: 43101, errmsg: 'user refuse to accept' }
  if (state.alertsEnd) return answerIn(state.alertsEnd)
  state.alerts.push(alert)
  return { errcode: 0, errmsg: 'ok' }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString())
}

async function takeMessage(state: State, request: IncomingMessage): Promise<unknown> {
  if (request.headers.authorization !== 'Bearer local-sms-key') throw new Error('unauthorized')
  const { phone, code } = (await readJson(request)) as { phone: string; code: string }
  state.messages.push({ phone, code })
  state.onMessage(phone, code)
  return { ok: true }
}

async function route(state: State, request: IncomingMessage): Promise<unknown> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake')
  if (pathname === '/sns/jscode2session') return signIn(state, searchParams)
  if (pathname === '/cgi-bin/stable_token')
    return state.tokens.give((await readJson(request)) as Record<string, unknown>)
  if (pathname === '/wxa/business/getuserphonenumber')
    return tellPhone(state, searchParams, request)
  if (pathname === '/cgi-bin/message/subscribe/send') return takeAlert(state, searchParams, request)
  if (pathname !== '/messages') throw new Error('not found')
  if (request.method === 'POST') return takeMessage(state, request)
  const phone = searchParams.get('phone')
  return state.messages.filter((message) => !phone || message.phone === phone).slice(-20)
}

async function serve(state: State, request: IncomingMessage, response: ServerResponse) {
  try {
    const body = await route(state, request)
    if (body === undefined) return void state.unanswered++
    // WeChat says text/plain, and so does this.
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  } catch {
    response.destroy()
  }
}

/**
 * Stands in, on loopback, for what is asked of WeChat and for the text-message gateway; what it was asked
 * to send can be read at `/messages?phone=`.
 */
export async function startFakeWechat(
  port: number,
  onMessage: State['onMessage'] = () => {},
): Promise<FakeWechat> {
  const tokens = openFakeTokens()
  const state: State = {
    ...{ usedCodes: new Set(), tokens, messages: [], onMessage, unanswered: 0 },
    ...{ alerts: [], alertsEnd: undefined },
  }
  const server = createServer((request, response) => {
    void serve(state, request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return {
    origin: `http://127.0.0.1:${bound}`,
    tokens: tokens.steering,
    unanswered: () => state.unanswered,
    alerts: state.alerts,
    answerAlerts: (mode) => {
      state.alertsEnd = mode
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
