import type { Action } from '@cgt/shared/access/rules'
import type { Contract, Endpoint, Output, Parsed } from '@cgt/shared/http/endpoint'
import { Failure } from '@cgt/shared/http/failure'
import type { Context } from 'hono'
import { addressOf } from './address.ts'
import { answerImmutable } from './answer-immutable.ts'
import type { Authority } from './authority.ts'
import type { Caller, Guard, Visitor } from './caller.ts'
import type { Command } from './command.ts'
import type { Edge } from './edge.ts'
import { readInput } from './read-input.ts'

/** What an operation is given beside its input: the person, what they may, and the wish it is. */
type CallerOf<E extends Endpoint> = E['access'] extends 'public'
  ? Visitor
  : Caller &
      (E['access'] extends Action ? { readonly authority: Authority } : unknown) &
      (E['command'] extends true ? { readonly command: Command } : unknown)

/** One handler for each operation of a contract: leaving one out does not compile. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C]: (
    input: Parsed<C[K]>,
    caller: CallerOf<C[K]>,
  ) => Promise<Output<C[K]>> | Output<C[K]>
}

type Handle = (input: unknown, caller: object) => Promise<unknown>

const keyShape = /^[A-Za-z0-9_-]{22,64}$/

function keyOf(c: Context): string {
  const key = c.req.header('idempotency-key') ?? ''
  if (!keyShape.test(key)) throw new Failure('keyMissing')
  return key
}

/** Who is asked before what, so that a stranger learns nothing from how input is refused. */
async function callerOf({ access }: Endpoint, { identify, authorise }: Guard, c: Context) {
  if (access === 'public') return undefined
  const caller = await identify(c.req.header('authorization'))
  if (access === 'signedIn') return caller
  return { ...caller, authority: await authorise(caller, access) }
}

/** A wish, where the operation is a command. */
function commandOf(
  operation: string,
  endpoint: Endpoint,
  caller: Caller,
  request: unknown,
  c: Context,
) {
  if (!endpoint.command) return {}
  const { personId } = caller
  const command: Command = {
    operation,
    personId,
    key: keyOf(c),
    request,
    correlationId: c.get('correlationId'),
  }
  return { command }
}

const answer = (endpoint: Endpoint, value: unknown, c: Context): Response => {
  if (endpoint.cache === 'immutable') return answerImmutable(value as object, c)
  const parsed = endpoint.output.safeParse(value)
  if (!parsed.success) throw new Error(`an answer breaks its contract: ${endpoint.path}`)
  return c.json(parsed.data as object)
}

/** Wires a slice's operations. Other methods on their paths answer 405. */
export function mount<C extends Contract>(
  app: Edge,
  contract: C,
  handlers: Handlers<C>,
  guard: Guard,
): void {
  for (const [name, endpoint] of Object.entries(contract) as [string & keyof C, Endpoint][]) {
    const handle = handlers[name] as Handle
    app.on(endpoint.method, endpoint.path, async (c) => {
      c.set('operation', name)
      const caller = await callerOf(endpoint, guard, c)
      const input = await readInput(endpoint, c)
      const asker = caller
        ? { ...caller, ...commandOf(name, endpoint, caller, input, c) }
        : { address: addressOf(c.env) }
      return answer(endpoint, await handle(input, asker), c)
    })
  }
  for (const [path, methods] of methodsByPath(contract))
    app.all(path, (c) => {
      c.header('allow', methods.join(', '))
      throw new Failure('methodNotAllowed')
    })
}

function methodsByPath(contract: Contract): Map<string, string[]> {
  const paths = new Map<string, string[]>()
  for (const { path, method } of Object.values(contract))
    paths.set(path, [...(paths.get(path) ?? []), method])
  return paths
}
