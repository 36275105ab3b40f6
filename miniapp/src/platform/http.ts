import type { HttpRequest, HttpResponse, Transport } from '@cgt/shared/http/client'
import { Failure } from '@cgt/shared/http/failure'
import Taro from '@tarojs/taro'
import { renewSession, session, sessionEnded } from './session'

const origin = process.env.TARO_ENV === 'h5' ? '/api' : (process.env.TARO_APP_API_ORIGIN ?? '')

/** A whole address of the cloud, for other programs to read. */
export const cloudAddress = (path: string): string =>
  process.env.TARO_ENV === 'h5' ? `${globalThis.location.origin}${origin}${path}` : origin + path

async function send({ method, url, body, access, key }: HttpRequest): Promise<HttpResponse> {
  const token = access !== 'public' ? session.read()?.accessToken : undefined
  const { statusCode, data } = await Taro.request({
    url: origin + url,
    method,
    ...(body ? { data: body } : {}),
    timeout: 15_000,
    header: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    },
  })
  return { status: statusCode, body: data }
}

/** Over its time, or of rights that have changed since. */
const renewable: readonly unknown[] = ['sessionExpired', 'rolesChanged']

const isStale = ({ status, body }: HttpResponse) =>
  status === 401 && renewable.includes((body as { code?: unknown } | null)?.code)

/** Carries requests by Taro; a stale session is renewed once and the request sent again. */
export const transport: Transport = async (request) => {
  const used = session.read()
  const response = await send(request)
  if (request.access === 'public' || !used || !isStale(response)) return response
  // What was on its way while another took its token's place needs only that one.
  const current = session.read()
  if (current && current.accessToken !== used.accessToken) return send(request)
  try {
    await renewSession(used)
  } catch (error) {
    // A lost network ends no session.
    if (error instanceof Failure && error.code === 'unreachable') throw error
    session.clear()
    sessionEnded.write(true)
    return response
  }
  return send(request)
}
