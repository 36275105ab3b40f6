import { toRequest } from '@cgt/shared/http/client'
import { isFailureCode } from '@cgt/shared/http/failure'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Operation, operations } from './testing/operations.ts'
import { openWorld, type Person, type World } from './testing/world.ts'

let world: World
let person: Person
beforeAll(async () => {
  world = await openWorld()
  // Somebody who may use every operation there is, as nobody real may: what is refused is the input.
  person = await world.signInAs(
    'alice',
    { role: 'countyUnion', organisation: '/530000/533400/533423/' },
    { role: 'securityAdmin', organisation: '/530000/' },
    { role: 'auditAdmin', organisation: '/530000/' },
  )
})
afterAll(() => world.stop())

type Body = string | Uint8Array<ArrayBuffer>

const send = (url: string, method: string, body?: Body, headers: Record<string, string> = {}) =>
  world.app.request(url, {
    method,
    headers: {
      authorization: `Bearer ${person.session.accessToken}`,
      'idempotency-key': 'A'.repeat(22),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  })

async function expectRefusal(response: Response, status?: number) {
  const body = (await response.json()) as Record<string, unknown>
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(response.status).toBeLessThan(500)
  if (status) expect(response.status).toBe(status)
  expect(Object.keys(body).sort()).toEqual(['code', 'correlationId', 'message'])
  expect(isFailureCode(body.code)).toBe(true)
  expect(body.message).toMatch(/[一-鿿].*。$/s)
  expect(body.correlationId).toBe(response.headers.get('x-correlation-id'))
}

async function expectNothingStored(run: () => Promise<unknown>) {
  const before = await world.everything()
  await run()
  expect(await world.everything()).toBe(before)
}

const hasBody = ({ endpoint }: Operation) => endpoint.method === 'POST' || endpoint.method === 'PUT'
const withBody = operations.filter(hasBody)
const nest = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

const bodies: readonly (readonly [string, Body, number])[] = [
  ['broken JSON', '{"a":', 400],
  ['an empty body', '', 400],
  ['a list', '[]', 400],
  ['a text', '"x"', 400],
  ['null', 'null', 400],
  ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 400],
  ['depth 10,000', nest(10_000), 400],
  ['depth 10,000 in a field', `{"a":${nest(10_000)}}`, 400],
  ['10,000 open brackets', '['.repeat(10_000), 400],
  ['one megabyte', JSON.stringify({ a: 'x'.repeat(1_000_000) }), 413],
  ['257 KB', JSON.stringify({ a: 'x'.repeat(257 * 1024) }), 413],
]

describe('a body that is wrong', () => {
  it.each(withBody)('is refused by $name, and nothing is stored', async ({ endpoint, example }) => {
    const { url } = toRequest(endpoint, example)
    await expectNothingStored(async () => {
      for (const [, body, status] of bodies)
        await expectRefusal(await send(url, endpoint.method, body), status)
    })
  })

  it.each(withBody)('is refused by $name when it is not said to be JSON', async (operation) => {
    const { url, method, body } = toRequest(operation.endpoint, operation.example)
    const headers = { 'content-type': 'text/plain' }
    await expectRefusal(await send(url, method, JSON.stringify(body), headers), 415)
  })
})

// One field at a time, so that each refusal is about that field.
const wrongValues: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a lone surrogate', '\ud800'],
  ['a very long text', 'x'.repeat(20_000)],
  ['a list of lists', [[[]]]],
  ['an object', { $gt: '' }],
  ['a fraction', 1e-3],
]

function withField({ endpoint, example }: Operation, name: string, value: unknown) {
  const request = toRequest(endpoint, { ...example, [name]: value })
  return send(request.url, request.method, request.body && JSON.stringify(request.body))
}

/** Some fields may be null. */
const fits = ({ endpoint, example, field }: Operation & { field: string }, value: unknown) =>
  endpoint.input.safeParse({ ...example, [field]: value }).success

describe('a field that is wrong', () => {
  const fields = withBody.flatMap((operation) =>
    Object.keys(operation.example)
      .filter((name) => !operation.endpoint.path.includes(`:${name}`))
      .map((name) => ({ ...operation, field: name })),
  )

  it.each(fields)('is refused by $name in $field, and nothing is stored', async (operation) => {
    await expectNothingStored(async () => {
      for (const [, value] of wrongValues.filter(([, one]) => !fits(operation, one)))
        await expectRefusal(await withField(operation, operation.field, value), 400)
    })
  })

  it.each(operations)(
    'is refused by $name when the contract does not name it',
    async (operation) => {
      await expectNothingStored(async () => {
        for (const name of ['unknown', '__proto__', 'constructor', '名称', 'a b'])
          if (name !== '__proto__') await expectRefusal(await withField(operation, name, 'x'), 400)
      })
    },
  )

  it.each(withBody)('is refused by $name as an object’s own prototype', async (operation) => {
    const { url, method, body } = toRequest(operation.endpoint, operation.example)
    const poisoned = JSON.stringify({ ...body, marker: 1 }).replace('"marker"', '"__proto__"')
    await expectRefusal(await send(url, method, poisoned), 400)
  })

  it.each(operations)('is refused by $name when the address gives it twice', async (operation) => {
    const { url, method, body } = toRequest(operation.endpoint, operation.example)
    const twice = `${url}${url.includes('?') ? '&' : '?'}limit=1&limit=2`
    await expectRefusal(await send(twice, method, body && JSON.stringify(body)), 400)
  })
})

describe('an address that is wrong', () => {
  it.each(['/', '/nope', '/policies/a/b', '/record/facts', '/.env', '/policies/%E0%A4%A', '/%00'])(
    'is refused: %s',
    async (path) => {
      for (const method of ['GET', 'POST', 'DELETE', 'PATCH', 'PROPFIND'])
        await expectRefusal(await send(path, method))
    },
  )

  it.each(operations)('is refused with the method $name does not have', async (operation) => {
    const { url } = toRequest(operation.endpoint, operation.example)
    const [path = ''] = url.split('?')
    const same = operations.filter(({ endpoint, example }) =>
      toRequest(endpoint, example).url.startsWith(path),
    )
    const allowed = new Set(same.map(({ endpoint }) => endpoint.method as string))
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'])
      if (!allowed.has(method)) {
        const response = await send(path, method)
        expect(response.headers.get('allow')).toContain(operation.endpoint.method)
        await expectRefusal(response, 405)
      }
  })
})

describe('a session that is wrong', () => {
  const signedIn = operations.filter(({ endpoint }) => endpoint.access === 'signedIn')

  it.each(signedIn)('is refused by $name', async ({ endpoint, example }) => {
    const { url, method, body } = toRequest(endpoint, example)
    const wrong = ['Bearer ', 'Bearer x', `Bearer ${'A'.repeat(43)}`, 'Basic YTpi', 'Bearer 登录']
    for (const authorization of wrong.map(encodeURI))
      await expectRefusal(
        await send(url, method, body && JSON.stringify(body), { authorization }),
        401,
      )
  })
})
