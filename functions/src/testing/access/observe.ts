import type { Endpoint } from '@cgt/shared/http/endpoint'
import type { World } from '../world.ts'
import { type Answered, call } from './call.ts'
import type { MatrixCaller } from './callers.ts'
import type { Matter, MatterKind } from './matter.ts'
import type { Outcome } from './relations.ts'

/** `differs`: refused like something that is not there, but not in the same bytes. */
export type Observed = Outcome | 'differs' | `${string}!`

const outcomes: Readonly<Record<string, Outcome>> = {
  notFound: 'unseen',
  ownMatter: 'ownMatter',
  stepUpNeeded: 'stepUp',
  secondFactorNeeded: 'secondFactor',
}

const same = (one: Answered, other: Answered): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

function named({ status, code }: Answered): Observed {
  if (status === 200) return 'may'
  return outcomes[code ?? ''] ?? `${code}!`
}

interface Asking {
  readonly world: World
  readonly endpoint: Endpoint
  readonly caller: MatrixCaller
}

async function ofThing(
  { world, endpoint, caller }: Asking,
  { input, absent = input }: Matter,
): Promise<Observed> {
  const answered = await call(world, endpoint, input, caller.accessToken)
  const outcome = named(answered)
  if (outcome !== 'unseen') return outcome
  const ofNothing = await call(world, endpoint, absent, caller.accessToken)
  return same(answered, ofNothing) ? 'unseen' : 'differs'
}

/** Every page of a list, as one answer. */
async function readAll(
  { world, endpoint, caller }: Asking,
  input: Matter['input'],
): Promise<Answered> {
  const answered = await call(world, endpoint, input, caller.accessToken)
  const { next: cursor } = JSON.parse(answered.body) as { readonly next?: string | null }
  if (!cursor) return answered
  const rest = await readAll({ world, endpoint, caller }, { ...input, cursor })
  return { ...answered, body: answered.body + rest.body }
}

/** A list hides what may not be seen when it answers the same with it and without it. */
async function ofList(asking: Asking, { input, shows = '', remove }: Matter): Promise<Observed> {
  const withIt = await readAll(asking, input)
  await remove?.()
  if (withIt.body.includes(shows)) return 'may'
  const outcome = named(withIt)
  if (outcome !== 'may' && outcome !== 'unseen') return outcome
  const withoutIt = await readAll(asking, input)
  return same(withIt, withoutIt) ? 'unseen' : 'differs'
}

/** How the caller is answered about a matter. */
export const observe = (asking: Asking, { list }: MatterKind, matter: Matter): Promise<Observed> =>
  list ? ofList(asking, matter) : ofThing(asking, matter)
