import { randomUUID } from 'node:crypto'
import {
  type Client,
  type CommandKeys,
  createClient,
  type Transport,
} from '@cgt/shared/http/client'
import { contracts } from '../contracts.ts'
import type { Edge } from '../platform/edge.ts'

/** A client of every slice. */
export type Clients = { readonly [S in keyof typeof contracts]: Client<(typeof contracts)[S]> }

/** Requests come from ever other addresses, unless a test says from where. */
let addresses = 0
const nextAddress = () => {
  addresses++
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`
}

/** Calls the app as a network would, of one address or of ever another. */
export const through =
  (app: Edge, token?: string, address?: string): Transport =>
  async ({ method, url, body, key }) => {
    const sourceIp = address ?? nextAddress()
    const request = {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(key && { 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    }
    const response = await app.request(url, request, { requestContext: { http: { sourceIp } } })
    return { status: response.status, body: await response.json() }
  }

/** Every call is a wish of its own; tests of one wish sent twice name it themselves. */
const freshKeys: CommandKeys = {
  keyFor: () => randomUUID(),
  answered: () => {},
}

const keysNamed = (key: string | undefined): CommandKeys =>
  key === undefined ? freshKeys : { keyFor: () => key, answered: () => {} }

/** `key` names what is wished; left out, every call is a wish of its own. */
export const clientsOf = (transport: Transport, key?: string): Clients => ({
  identity: createClient(contracts.identity, transport, keysNamed(key)),
  policies: createClient(contracts.policies, transport),
  records: createClient(contracts.records, transport),
  privacy: createClient(contracts.privacy, transport, keysNamed(key)),
  messages: createClient(contracts.messages, transport),
  training: createClient(contracts.training, transport, keysNamed(key)),
  competitions: createClient(contracts.competitions, transport, keysNamed(key)),
  audit: createClient(contracts.audit, transport),
})
