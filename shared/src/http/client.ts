import type { Contract, Endpoint, Input, Output } from './endpoint.ts'
import { Failure, isFailureCode } from './failure.ts'

export interface HttpRequest {
  readonly method: Endpoint['method']
  /** Path and query, without the origin. */
  readonly url: string
  readonly body?: Readonly<Record<string, unknown>>
  readonly access: Endpoint['access']
}

export interface HttpResponse {
  readonly status: number
  /** Parsed JSON, or whatever came instead. */
  readonly body: unknown
}

/**
 * Carries one request; rejects only when no answer came. The mini-program gives `Taro.request`
 * and adds the session; a test gives the app itself.
 */
export type Transport = (request: HttpRequest) => Promise<HttpResponse>

export type Client<C extends Contract> = {
  readonly [K in keyof C]: (input: Input<C[K]>) => Promise<Output<C[K]>>
}

/** One method for each operation. Every rejection is a `Failure`. */
export function createClient<C extends Contract>(contract: C, transport: Transport): Client<C> {
  const call = (endpoint: Endpoint) => async (input: Record<string, unknown>) => {
    const response = await transport(toRequest(endpoint, input)).catch(() => {
      throw new Failure('unreachable')
    })
    if (response.status !== 200) throw toFailure(response)
    const parsed = endpoint.output.safeParse(response.body)
    if (!parsed.success) throw new Failure('internal')
    return parsed.data
  }
  return Object.fromEntries(
    Object.entries(contract).map(([name, endpoint]) => [name, call(endpoint)]),
  ) as unknown as Client<C>
}

/** The request an operation's input makes; fields left `undefined` are left out. */
export function toRequest(endpoint: Endpoint, input: Record<string, unknown>): HttpRequest {
  const { method, path, access } = endpoint
  const rest = { ...input }
  const url = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return method === 'GET' || method === 'DELETE'
    ? { method, url: url + toQuery(rest), access }
    : { method, url, body: rest, access }
}

// URLSearchParams is missing in the WeChat runtime.
function toQuery(values: Record<string, unknown>): string {
  const pairs = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

function toFailure({ status, body }: HttpResponse): Failure {
  const { code, message, correlationId } = (body ?? {}) as Record<string, unknown>
  const known = isFailureCode(code) ? code : status < 500 ? 'internal' : 'unreachable'
  return new Failure(
    known,
    isFailureCode(code) && typeof message === 'string' ? message : undefined,
    typeof correlationId === 'string' ? correlationId : undefined,
  )
}
