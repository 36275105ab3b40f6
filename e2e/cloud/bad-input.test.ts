import { isFailureCode } from '@cgt/shared/http/failure'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { hashOf } from '../../functions/src/platform/crypto.ts'
import { dumpTable, localStore } from '../../functions/src/platform/local-store.ts'
import { openTable } from '../../functions/src/platform/table.ts'
import { moments } from '../../functions/src/testing/let-time-pass.ts'

const api = `${inject('url')}/api`
const store = localStore(inject('storeEndpoint'))
const tableName = 'changaitong-local'
afterAll(() => store.destroy())

const fact = '/record/facts/worker.age'
const json = { 'content-type': 'application/json' }

async function signIn(): Promise<{ readonly accessToken: string; readonly personId: string }> {
  const body = JSON.stringify({
    code: `hostile-${process.pid}-${performance.now()}`.replace('.', '-'),
  })
  const answer = await fetch(`${api}/sessions/wechat`, { method: 'POST', headers: json, body })
  return (await answer.json()) as { readonly accessToken: string; readonly personId: string }
}

let token: string
const callers: string[] = []
beforeAll(async () => {
  const { accessToken, personId } = await signIn()
  token = accessToken
  callers.push(personId)
})

const send = (method: string, path: string, body?: string, authorization = `Bearer ${token}`) =>
  fetch(api + path, {
    method,
    headers: { authorization, ...(body !== undefined && json) },
    ...(body !== undefined && { body }),
  })

/** What the cloud does by itself meanwhile: sealing the audit, delivering events. */
const byItself = /"pk":"(UNSEALED|CHAIN|TRAIL|CHECKPOINT|EVENT|INBOX)#/

/** Without moments: for other stories of the same town time goes by. */
const timeless = (row: string): string =>
  row.replace(new RegExp(`"(${moments.join('|')})":-?\\d+,`, 'g'), '')

/** Every row that names one of the callers: others use the same store at the same time. */
const stored = async () =>
  (await dumpTable(store, tableName))
    .split('\n')
    .filter((row) => !byItself.test(row) && callers.some((caller) => row.includes(caller)))
    .map(timeless)

/** A 4xx with a code, a sentence in Chinese and the request's number, and nothing stored. */
async function expectRefusal(status: number, code: string, run: () => Promise<Response>) {
  const before = await stored()
  const response = await run()
  const text = await response.text()
  expect({ status: response.status, text }).toEqual({ status, text: expect.stringContaining(code) })
  const body = JSON.parse(text) as Record<string, string>
  expect(Object.keys(body).sort()).toEqual(['code', 'correlationId', 'message'])
  expect(isFailureCode(body.code)).toBe(true)
  expect(body.message).toMatch(/[一-鿿].*。$/s)
  expect(body.correlationId).toBe(response.headers.get('x-correlation-id'))
  expect(await stored()).toEqual(before)
}

const put = (fields: object) => JSON.stringify({ answer: { value: 36 }, version: 0, ...fields })
const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`

const wrong: readonly (readonly [string, string, string, string | undefined, number, string])[] = [
  ['an unknown field', 'PUT', fact, put({ colour: 'red' }), 400, 'invalidInput'],
  ['an unknown field in the address', 'GET', '/record?colour=red', undefined, 400, 'invalidInput'],
  ['a wrong type', 'PUT', fact, put({ version: 'one' }), 400, 'invalidInput'],
  ['a value of the wrong type', 'PUT', fact, put({ answer: { value: 'x' } }), 400, 'invalidInput'],
  ['one megabyte', 'PUT', fact, put({ answer: { value: 'x'.repeat(1e6) } }), 413, 'tooLarge'],
  ['depth 10,000', 'PUT', fact, `{"answer":${deep}}`, 400, 'tooDeep'],
  ['broken JSON', 'PUT', fact, '{"answer":', 400, 'brokenJson'],
  ['no JSON at all', 'PUT', fact, '', 400, 'brokenJson'],
  ['a wrong method', 'PATCH', fact, put({}), 405, 'methodNotAllowed'],
  ['a wrong method, on what is public', 'DELETE', '/policies', undefined, 405, 'methodNotAllowed'],
  ['an unknown path', 'GET', '/nowhere/at/all', undefined, 404, 'notFound'],
  ['an unknown path below a known one', 'GET', '/record/a/b', undefined, 404, 'notFound'],
  ['a malformed address', 'GET', '/policies/%E0%A4%A', undefined, 404, 'notFound'],
  ['a made-up cursor', 'GET', '/policies?cursor=abc.def', undefined, 400, 'invalidCursor'],
]

describe('over the local HTTP API, as the functions are deployed', () => {
  it.each(wrong)(
    '%s is refused, and nothing is stored',
    async (_, method, path, body, status, code) => {
      await expectRefusal(status, code, () => send(method, path, body))
    },
  )

  it('what is right is stored, and so would be seen', async () => {
    const before = await stored()
    expect((await send('PUT', fact, put({ answer: { value: 40 } }))).status).toBe(200)
    expect(await stored()).not.toEqual(before)
  })

  it('an expired session is refused, and nothing is stored', async () => {
    const { accessToken, personId } = await signIn()
    callers.push(personId)
    const key = { pk: `TOKEN#${hashOf(accessToken)}`, sk: 'TOKEN' }
    const change = { update: 'SET expiresAt = :past', values: { ':past': 1 } }
    const exists = { condition: 'attribute_exists(pk)' }
    expect(await openTable(store, tableName).change(key, { ...change, ...exists })).toBeDefined()
    await expectRefusal(401, 'sessionExpired', () =>
      send('PUT', fact, put({}), `Bearer ${accessToken}`),
    )
  })

  it('no session, or a made-up one, is refused', async () => {
    await expectRefusal(401, 'notSignedIn', () => fetch(`${api}/record`))
    const madeUp = `Bearer ${'A'.repeat(43)}`
    await expectRefusal(401, 'sessionExpired', () => send('GET', '/record', undefined, madeUp))
  })
})
