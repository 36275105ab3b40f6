import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface FakeWechat {
  readonly origin: string
  readonly stop: () => Promise<void>
}

const errors = {
  used: { errcode: 40163, errmsg: 'code been used' },
  expired: { errcode: 40029, errmsg: 'invalid code' },
  otherApp: { errcode: 40029, errmsg: 'invalid code, hints: other appid' },
  tooOften: { errcode: 45011, errmsg: 'api minute-quota reach limit' },
  busy: { errcode: -1, errmsg: 'system error' },
} as const

interface State {
  readonly usedCodes: Set<string>
  readonly messages: { readonly phone: string; readonly code: string }[]
  /** Called after each message, so that whoever runs the server can show it. */
  readonly onMessage: (phone: string, code: string) => void
}

/**
 * A code says what becomes of it: `expired-1`, `slow-2`, `alice-1` (the person `alice`). Each works
 * once. Nothing: no answer ever comes.
 */
function exchange(state: State, query: URLSearchParams): unknown {
  const code = query.get('js_code') ?? ''
  const [mode = ''] = code.split('-')
  if (query.get('appid') !== 'wx-local' || query.get('secret') !== 'local-wechat-secret')
    return { errcode: 40125, errmsg: 'invalid appsecret' }
  if (mode in errors) return errors[mode as keyof typeof errors]
  if (mode === 'garbage') return '<html>502 Bad Gateway</html>'
  if (mode === 'slow') return undefined
  if (mode === 'down') throw new Error('down')
  if (state.usedCodes.has(code)) return errors.used
  state.usedCodes.add(code)
  return { openid: `openid-${mode}`, session_key: 'canary-session-key' }
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
  if (pathname === '/sns/jscode2session') return exchange(state, searchParams)
  if (pathname !== '/messages') throw new Error('not found')
  if (request.method === 'POST') return takeMessage(state, request)
  const phone = searchParams.get('phone')
  return state.messages.filter((message) => !phone || message.phone === phone).slice(-20)
}

async function serve(state: State, request: IncomingMessage, response: ServerResponse) {
  try {
    const body = await route(state, request)
    if (body === undefined) return
    // WeChat says text/plain, and so does this.
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  } catch {
    response.destroy()
  }
}

/**
 * Stands in, on loopback, for WeChat's sign-in and for the text-message gateway; what it was asked
 * to send can be read at `/messages?phone=`.
 */
export async function startFakeWechat(
  port: number,
  onMessage: State['onMessage'] = () => {},
): Promise<FakeWechat> {
  const state: State = { usedCodes: new Set(), messages: [], onMessage }
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
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
