import { toRequest } from '@cgt/shared/http/client'
import { cleanText } from '../../platform/clean-text.ts'
import type { Operation } from '../operations.ts'
import type { Credentials } from './credentials.ts'

type Fields = Readonly<Record<string, unknown>>

const key = 'hostile-wish-0123456789'

/** Text in an address may be no whole text at all: its bytes are sent as they are. */
export const inAddress = (value: unknown): string => {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.replace(/[\ud800-\udfff]/g, '\ufffd')
}

const isAddressed = ({ endpoint }: Operation, name: string): boolean =>
  endpoint.path.includes(`:${name}`) || endpoint.method === 'GET' || endpoint.method === 'DELETE'

/** The fields as they arrive: in an address everything is text. */
export const asSent = (operation: Operation, fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      isAddressed(operation, name) ? inAddress(value) : value,
    ]),
  )

/** Whether the contract takes these fields, by its own schema. */
export function fits({ endpoint }: Operation, fields: Fields): boolean {
  try {
    return endpoint.input.safeParse(cleanText(fields)).success
  } catch {
    return false
  }
}

/** The request that an operation's fields make, sent by who may send it. */
export function requestOf(operation: Operation, fields: Fields, { caller }: Credentials) {
  const { url, method, body } = toRequest(operation.endpoint, asSent(operation, fields))
  return {
    operation: operation.name,
    method,
    url,
    headers: {
      authorization: `Bearer ${caller}`,
      ...(operation.endpoint.command && { 'idempotency-key': key }),
      ...(body && { 'content-type': 'application/json' }),
    } as Readonly<Record<string, string>>,
    ...(body && { body: JSON.stringify(body) }),
  }
}

export const hasBody = ({ endpoint: { method } }: Operation) =>
  method === 'POST' || method === 'PUT'
