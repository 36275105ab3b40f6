import { randomUUID } from 'node:crypto'
import { toRequest } from '@cgt/shared/http/client'
import type { Endpoint } from '@cgt/shared/http/endpoint'
import type { World } from '../world.ts'

/** An answer without what numbers it. */
export interface Answered {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
  readonly code: string | undefined
}

/** Calls an operation over HTTP, by whoever holds the token. */
export async function call(
  world: World,
  endpoint: Endpoint,
  input: Readonly<Record<string, unknown>>,
  accessToken?: string,
): Promise<Answered> {
  const { url, method, body } = toRequest(endpoint, input)
  const response = await world.app.request(url, {
    method,
    headers: {
      ...(accessToken && { authorization: `Bearer ${accessToken}` }),
      ...(body && { 'content-type': 'application/json' }),
      ...(endpoint.command && { 'idempotency-key': randomUUID() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const number = response.headers.get('x-correlation-id') ?? ''
  const text = await response.text()
  return {
    status: response.status,
    headers: [...response.headers].filter(([name]) => name !== 'x-correlation-id'),
    body: number ? text.replaceAll(number, '') : text,
    code: (JSON.parse(text) as { readonly code?: string }).code,
  }
}
