import { Failure } from '@cgt/shared/http/failure'
import { expect, it } from 'vitest'
import { phone } from '../testing/taro'
import { transport } from './http'
import { type Session, session, wireRefresh } from './session'

const signedIn = (accessToken: string): Session => ({
  accessToken,
  accessExpiresAt: 0,
  refreshToken: 'r',
  refreshExpiresAt: 0,
  personId: 'p',
})
const expired = { statusCode: 401, data: { code: 'sessionExpired' } }
const own = { method: 'GET', url: '/record', access: 'signedIn' } as const
const bearer = () => phone.requests.map(({ header }) => header.authorization)

it('renews an expired session once, for all who wait, and asks again', async () => {
  session.write(signedIn('old'))
  let renewed = 0
  wireRefresh(async () => {
    renewed += 1
    return signedIn('new')
  })
  phone.answer = async ({ header }) =>
    header.authorization === 'Bearer new' ? { statusCode: 200, data: 'mine' } : expired
  const answers = await Promise.all([transport(own), transport(own)])
  expect(answers.map(({ body }) => body)).toEqual(['mine', 'mine'])
  expect(renewed).toBe(1)
  expect(session.read()?.accessToken).toBe('new')
})

it('renews a session of rights that have changed, and asks again for what needs a role', async () => {
  session.write(signedIn('old'))
  wireRefresh(async () => signedIn('new'))
  const changed = { statusCode: 401, data: { code: 'rolesChanged' } }
  phone.answer = async ({ header }) =>
    header.authorization === 'Bearer new' ? { statusCode: 200, data: 'joins' } : changed
  const answer = await transport({ method: 'GET', url: '/joins', access: 'decideJoin' })
  expect(answer.body).toBe('joins')
  expect(bearer()).toEqual(['Bearer old', 'Bearer new'])
})

it('renews nothing when another token took its place meanwhile, and asks again with that', async () => {
  session.write(signedIn('old'))
  wireRefresh(() => Promise.reject(new Error('nothing to renew')))
  phone.answer = async ({ header }) => {
    if (header.authorization === 'Bearer new') return { statusCode: 200, data: 'mine' }
    session.write(signedIn('new'))
    return expired
  }
  expect((await transport(own)).body).toBe('mine')
  expect(bearer()).toEqual(['Bearer old', 'Bearer new'])
})

it('names the wish that a command is, the second time as the first', async () => {
  session.write(signedIn('old'))
  wireRefresh(async () => signedIn('new'))
  phone.answer = async ({ header }) =>
    header.authorization === 'Bearer new' ? { statusCode: 200, data: {} } : expired
  await transport({ method: 'POST', url: '/me/phone', access: 'signedIn', body: {}, key: 'wish' })
  expect(phone.requests.map(({ header }) => header['idempotency-key'])).toEqual(['wish', 'wish'])
})

it('signs out when the session can no longer be renewed', async () => {
  session.write(signedIn('old'))
  wireRefresh(() => Promise.reject(new Error('revoked')))
  phone.answer = async () => expired
  expect((await transport(own)).status).toBe(401)
  expect(session.read()).toBeNull()
})

it('stays signed in when only the network failed', async () => {
  session.write(signedIn('old'))
  wireRefresh(() => Promise.reject(new Failure('unreachable')))
  phone.answer = async () => expired
  await expect(transport(own)).rejects.toThrow(Failure)
  expect(session.read()?.accessToken).toBe('old')
})

it('sends no token with what is public', async () => {
  session.write(signedIn('old'))
  phone.answer = async () => ({ statusCode: 200, data: {} })
  await transport({ method: 'GET', url: '/packs/current', access: 'public' })
  expect(bearer()).toEqual([undefined])
  expect(phone.requests[0]?.url).toBe('/api/packs/current')
})
