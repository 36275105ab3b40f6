import type { Contract, Endpoint, Output, Parsed } from '@cgt/shared/http/endpoint'
import { Failure } from '@cgt/shared/http/failure'
import type { Context } from 'hono'
import { answerImmutable } from './answer-immutable.ts'
import type { Caller, Identify } from './caller.ts'
import type { Edge } from './edge.ts'
import { readInput } from './read-input.ts'

/** What an operation is given beside its input: the person, where its access rule asks for one. */
type CallerOf<E extends Endpoint> = E['access'] extends 'signedIn' ? Caller : undefined

/** One handler for each operation of a contract: leaving one out does not compile. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C]: (
    input: Parsed<C[K]>,
    caller: CallerOf<C[K]>,
  ) => Promise<Output<C[K]>> | Output<C[K]>
}

type Handle = (input: unknown, caller: Caller | undefined) => Promise<unknown>

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
  identify: Identify,
): void {
  for (const [name, endpoint] of Object.entries(contract) as [string & keyof C, Endpoint][]) {
    const handle = handlers[name] as Handle
    app.on(endpoint.method, endpoint.path, async (c) => {
      c.set('operation', name)
      // Who is asked before what, so that a stranger learns nothing from how input is refused.
      const caller =
        endpoint.access === 'signedIn' ? await identify(c.req.header('authorization')) : undefined
      return answer(endpoint, await handle(await readInput(endpoint, c), caller), c)
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
