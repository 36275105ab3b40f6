import type { Action } from '@cgt/shared/access/rules'
import type { Contract, Endpoint, Given, Parsed } from '@cgt/shared/http/endpoint'
import { Failure, type FailureCode } from '@cgt/shared/http/failure'
import type { Context } from 'hono'
import { addressOf } from './address.ts'
import { answerImmutable } from './answer-immutable.ts'
import type { Authority } from './authority.ts'
import type { Asker, Caller, Guard, Visitor } from './caller.ts'
import type { Command } from './command.ts'
import type { Edge } from './edge.ts'
import { readInput } from './read-input.ts'
import { showsWhole } from './shown-fields.ts'

/** What an operation is given beside its input: the person, what they may, and the wish it is. */
type CallerOf<E extends Endpoint> = E['access'] extends 'public'
  ? Visitor
  : Asker &
      (E['access'] extends Action ? { readonly authority: Authority } : unknown) &
      (E['command'] extends true ? { readonly command: Command } : unknown)

/** One handler for each operation of a contract: leaving one out does not compile. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C]: (
    input: Parsed<C[K]>,
    caller: CallerOf<C[K]>,
  ) => Promise<Given<C[K]>> | Given<C[K]>
}

type Handle = (input: unknown, caller: object) => Promise<unknown>

const keyShape = /^[A-Za-z0-9_-]{22,64}$/

function keyOf(c: Context): string {
  const key = c.req.header('idempotency-key') ?? ''
  if (!keyShape.test(key)) throw new Failure('keyMissing')
  return key
}

const denials: readonly FailureCode[] = ['ownMatter', 'stepUpNeeded', 'secondFactorNeeded']

/** Whether a refusal is for lack of a right: what is out of sight is said not to be there. */
const isDenial = ({ access }: Endpoint, code: FailureCode): boolean =>
  denials.includes(code) || (code === 'notFound' && access !== 'signedIn')

/** Whether it takes a right, and not only who one is. */
const isRight = (access: Endpoint['access']): access is Action =>
  access !== 'signedIn' && access !== 'public'

/** A wish, where the operation is a command. */
function commandOf(
  operation: string,
  endpoint: Endpoint,
  caller: Caller,
  request: unknown,
  c: Context,
) {
  if (!endpoint.command) return {}
  const { personId, roleEpoch } = caller
  const command: Command = {
    operation,
    personId,
    key: keyOf(c),
    request,
    correlationId: c.get('correlationId'),
    ...(isRight(endpoint.access) && { roleEpoch }),
  }
  return { command }
}

const answer = (endpoint: Endpoint, value: unknown, c: Context): Response => {
  if (endpoint.cache === 'immutable') return answerImmutable(value as object, c)
  const parsed = endpoint.output.safeParse(value)
  if (!parsed.success) throw new Error(`an answer breaks its contract: ${endpoint.path}`)
  if (endpoint.cache === 'briefly') c.header('cache-control', 'public, max-age=30')
  if (endpoint.as === undefined) return c.json(parsed.data as object)
  c.header('content-type', `${endpoint.as}; charset=utf-8`)
  return c.body(parsed.data as string)
}

interface Mounted {
  readonly name: string
  readonly endpoint: Endpoint
  readonly handle: Handle
  readonly guard: Guard
}

/** Who is asked before what, so that a stranger learns nothing from how input is refused. */
async function serveCaller({ name, endpoint, handle, guard }: Mounted, caller: Caller, c: Context) {
  const { access } = endpoint
  const right = isRight(access) ? { authority: await guard.authorise(caller, access) } : {}
  const input = await readInput(endpoint, c)
  const wish = commandOf(name, endpoint, caller, input, c)
  return handle(input, { ...caller, ...right, ...wish, correlationId: c.get('correlationId') })
}

async function serve(mounted: Mounted, c: Context): Promise<unknown> {
  const { name, endpoint, handle, guard } = mounted
  const correlationId: string = c.get('correlationId')
  if (endpoint.access === 'public')
    return handle(await readInput(endpoint, c), { address: addressOf(c.env), correlationId })
  const caller = await guard.identify(c.req.header('authorization'))
  c.set('who', caller.personId)
  try {
    return await serveCaller(mounted, caller, c)
  } catch (error) {
    if (error instanceof Failure && isDenial(endpoint, error.code))
      await guard.noteDenial({
        personId: caller.personId,
        operation: name,
        code: error.code,
        correlationId,
      })
    throw error
  }
}

/** Throws for an operation that would answer something sensitive whole without saying so. */
function checkMasked(name: string, { output, unmasks }: Endpoint): void {
  if (!unmasks && showsWhole(output)) throw new Error(`${name} would unmask, and does not say so`)
}

/** Wires a slice's operations. Other methods on their paths answer 405. */
export function mount<C extends Contract>(
  app: Edge,
  contract: C,
  handlers: Handlers<C>,
  guard: Guard,
): void {
  for (const [name, endpoint] of Object.entries(contract) as [string & keyof C, Endpoint][]) {
    checkMasked(name, endpoint)
    const handle = handlers[name] as Handle
    app.on(endpoint.method, endpoint.path, async (c) => {
      c.set('operation', name)
      return answer(endpoint, await serve({ name, endpoint, handle, guard }, c), c)
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
