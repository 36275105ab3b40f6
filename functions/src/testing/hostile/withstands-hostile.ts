import fc from 'fast-check'
import { changesBetween } from '../faults/changes.ts'
import type { Faults } from '../faults/inject.ts'
import type { Rows, TableState } from '../faults/table-state.ts'
import type { Findings } from '../faults/wish.ts'
import type { Operation } from '../operations.ts'
import { attacksOn } from './attacks.ts'
import type { Credentials } from './credentials.ts'
import { faultsOf } from './judge.ts'
import { type HostileRequest, marker } from './request.ts'

// What every operation of the contract must withstand, in one line:
//
//   const { broken } = await withstandsHostile(world, operations, { by, each: 200, seed })
//
// Requests are generated from the contract itself, so that an operation of a later slice is attacked
// as soon as it is in the contract. None may fail; what is refused stores nothing, and says a code, a
// Chinese sentence and a number to ask by, and nothing else; what was sent stands in no log.

export interface Attacked {
  readonly app: { readonly request: RequestTo }
  readonly state: TableState
  readonly faults: Faults
  readonly logged: () => string
}

type RequestTo = (url: string, init: RequestInit, env: object) => Response | Promise<Response>

export interface Siege {
  readonly by: Credentials
  /** How many requests for each operation. */
  readonly each: number
  readonly seed: number
}

/** Rows that a refusal may touch: what counts how often something was tried, and what remembers that it was refused. */
const counters = /^(LIMIT|WECHAT|CODE|AUDIT|UNSEALED)#| SECOND-FACTOR$/

const send = ({ app }: Attacked, { url, method, headers, body }: HostileRequest, nth: number) => {
  const sourceIp = `10.${(nth >> 16) & 255}.${(nth >> 8) & 255}.${nth & 255}`
  const init = { method, headers, ...(body !== undefined && { body }) }
  return app.request(url, init, { requestContext: { http: { sourceIp } } })
}

/** Sends one request; whether the store was asked to write anything. */
async function sendWatched(attacked: Attacked, request: HostileRequest, nth: number) {
  let wrote = false
  attacked.faults.follow((_, isWrite) => {
    wrote ||= isWrite
    return undefined
  })
  const response = await send(attacked, request, nth)
  attacked.faults.follow(undefined)
  return { response, wrote }
}

async function faultsIn(
  attacked: Attacked,
  request: HostileRequest,
  { start, nth }: { readonly start: Rows; readonly nth: number },
): Promise<readonly string[]> {
  const { response, wrote } = await sendWatched(attacked, request, nth)
  const faults = await faultsOf(request, response)
  if (!wrote) return faults
  const look = { aside: counters, anyVersion: false }
  const stored = changesBetween(start, await attacked.state.rows(), look)
  await attacked.state.returnTo(start)
  const isRefused = response.status >= 400
  return isRefused && stored !== '' ? [...faults, `is refused, and stores:\n${stored}`] : faults
}

const shown = ({ operation, attack, url }: HostileRequest) =>
  `${operation}, with ${attack} (${url.slice(0, 100)})`

/** Sends every operation its share of hostile requests; the same seed sends the same. */
export async function withstandsHostile(
  attacked: Attacked,
  operations: readonly Operation[],
  { by, each, seed }: Siege,
): Promise<Findings> {
  const start = await attacked.state.rows()
  const broken: string[] = []
  let nth = 0
  for (const operation of operations)
    for (const request of fc.sample(attacksOn(operation, by), { numRuns: each, seed }))
      for (const fault of await faultsIn(attacked, request, { start, nth: nth++ }))
        broken.push(`${shown(request)}: ${fault}`)
  if (attacked.logged().includes(marker)) broken.push('what was sent stands in the log')
  return { tried: nth, broken }
}
