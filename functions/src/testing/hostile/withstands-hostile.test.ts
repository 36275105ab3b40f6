import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Operation, operations } from '../operations.ts'
import { openWorld, type World } from '../world.ts'
import { besiege } from './besiege.ts'
import type { Credentials } from './credentials.ts'
import { type Attacked, withstandsHostile } from './withstands-hostile.ts'

let world: World
let by: Credentials
beforeAll(async () => {
  world = await openWorld()
  by = await besiege(world)
})
afterAll(() => world.stop())

const named = (name: string) => operations.filter((one): one is Operation => one.name === name)

type Spoil = (request: Request, right: Response) => Response | Promise<Response>

/** The product, with one thing about it made wrong. */
const spoiled = (spoil: Spoil, more: Partial<Attacked> = {}): Attacked => ({
  ...world,
  app: {
    request: async (url, init, env) => {
      const asked = new Request(`http://cloud${url}`, init)
      return spoil(asked, await world.app.request(url, init, env))
    },
  },
  ...more,
})

const brokenIn = async (attacked: Attacked, operation = 'putFact') => {
  const siege = { by, each: 120, seed: 20261125 }
  return (await withstandsHostile(attacked, named(operation), siege)).broken.join('\n')
}

/** A refusal as the product gives it, with another text. */
const retold = async (right: Response, tell: (body: object) => string) => {
  if (right.status < 400) return right
  return new Response(tell((await right.json()) as object), right)
}

const withoutHeader = (right: Response, name: string) => {
  right.headers.delete(name)
  return right
}

describe('what an operation must not do is found', () => {
  it('nothing is found where nothing is wrong', async () => {
    expect(await brokenIn(world)).toBe('')
  })

  it('when it fails on what it cannot read', async () => {
    const fails = spoiled((_, right) =>
      right.status === 400 ? new Response('{}', { ...right, status: 500 }) : right,
    )
    expect(await brokenIn(fails)).toContain('fails: 500')
  })

  it('when it takes what is wrong', async () => {
    const takes = spoiled((_, { headers }) => new Response('{}', { status: 200, headers }))
    const broken = await brokenIn(takes)
    expect(broken).toContain('is accepted')
    expect(broken).toContain('is answered 200 to nobody known')
  })

  it('when it stores what it refuses', async () => {
    const stores = spoiled(async (_, right) => {
      if (right.status === 400) await world.table.put({ pk: 'RAW#1', sk: 'RAW', kept: 'body' })
      return right
    })
    expect(await brokenIn(stores)).toContain('is refused, and stores:\n+ {"kept":"body"')
  })

  it('when it repeats what was sent, or tells how it is built', async () => {
    const echoes = spoiled(async (request, right) => {
      const sent = await request.text()
      return retold(right, (body) => JSON.stringify({ ...body, sent, stack: 'at handler.ts:1' }))
    })
    const broken = await brokenIn(echoes)
    expect(broken).toContain('repeats what was sent')
    expect(broken).toContain('tells more: sent,stack')
  })

  it('when it refuses in markup, in another language, or without a code', async () => {
    const tells = (fields: object) =>
      spoiled((_, right) => retold(right, (body) => JSON.stringify({ ...body, ...fields })))
    const plain = 'refuses without a plain sentence'
    expect(await brokenIn(tells({ message: '<b>填错了</b>。' }))).toContain(plain)
    expect(await brokenIn(tells({ message: 'Bad Request' }))).toContain(plain)
    expect(await brokenIn(tells({ code: 'oops' }))).toContain('refuses with the code oops')
    expect(await brokenIn(tells({ correlationId: 'x' }))).toContain('cannot be asked about')
  })

  it.each(['content-security-policy', 'x-content-type-options', 'cache-control'])(
    'when an answer has no %s',
    async (name) => {
      const bare = spoiled((_, right) => withoutHeader(right, name))
      expect(await brokenIn(bare)).toContain(`has no right ${name}`)
    },
  )

  it('when it logs what was sent', async () => {
    let log = ''
    const keep: Spoil = async (request, right) => {
      log += await request.text()
      return right
    }
    const logs = spoiled(keep, { logged: () => log })
    expect(await brokenIn(logs)).toContain('what was sent stands in the log')
  })
})
