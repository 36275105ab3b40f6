import type { Contract, Endpoint, Input, Output } from './endpoint.ts'
import { Failure, isFailureCode } from './failure.ts'

export interface HttpRequest {
  readonly method: Endpoint['method']
  /** Path and query, without the origin. */
  readonly url: string
  readonly body?: Readonly<Record<string, unknown>>
  readonly access: Endpoint['access']
  /** Names the wish, where the operation is a command. */
  readonly key?: string
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

/** Names wishes. A wish keeps its name until it has an answer, so that sending it again is no second wish. */
export interface CommandKeys {
  readonly keyFor: (operation: string, input: unknown) => string
  readonly answered: (operation: string, input: unknown) => void
}

const noKeys: CommandKeys = {
  keyFor: (operation) => {
    throw new Error(`${operation} needs command keys`)
  },
  answered: () => {},
}

const codeOf = (body: unknown): unknown => (body as { code?: unknown } | null)?.code

/**
 * Whether an answer says what became of the wish: a full server and a lost one do not, nor does one
 * that first asks for a second factor.
 */
const isFinal = ({ status, body }: HttpResponse): boolean =>
  status < 500 && status !== 401 && codeOf(body) !== 'stepUpNeeded'

/** One method for each operation. Every rejection is a `Failure`. */
export function createClient<C extends Contract>(
  contract: C,
  transport: Transport,
  keys: CommandKeys = noKeys,
): Client<C> {
  const send = async (name: string, endpoint: Endpoint, input: Record<string, unknown>) => {
    const request = toRequest(endpoint, input)
    if (!endpoint.command) return transport(request)
    const response = await transport({ ...request, key: keys.keyFor(name, input) })
    if (isFinal(response)) keys.answered(name, input)
    return response
  }
  const call = (name: string, endpoint: Endpoint) => async (input: Record<string, unknown>) => {
    const response = await send(name, endpoint, input).catch(() => {
      throw new Failure('unreachable')
    })
    if (response.status !== 200) throw toFailure(response)
    const parsed = endpoint.output.safeParse(response.body)
    if (!parsed.success) throw new Failure('internal')
    return parsed.data
  }
  return Object.fromEntries(
    Object.entries(contract).map(([name, endpoint]) => [name, call(name, endpoint)]),
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
