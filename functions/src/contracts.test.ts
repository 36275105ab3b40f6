import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changesBetween } from './testing/faults/changes.ts'
import { operations } from './testing/operations.ts'
import { openWorld, type Person, type World } from './testing/world.ts'

let world: World
let person: Person
beforeAll(async () => {
  world = await openWorld()
  person = await world.signInAs('reader', { role: 'auditAdmin', organisation: '/530000/' })
})
afterAll(() => world.stop())

const read = operations.filter(({ endpoint }) => endpoint.method === 'GET')
const inAddress = operations.filter(({ endpoint }) => ['GET', 'DELETE'].includes(endpoint.method))

/** What may be written of having looked: that it was looked at, and how often. */
const ofLooking = /^(LIMIT|AUDIT|UNSEALED)#/

const addressOf = (path: string, example: Readonly<Record<string, unknown>>) => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => String(example[name]))
  const rest = Object.entries(example).filter(([name]) => !path.includes(`:${name}`))
  const query = new URLSearchParams()
  for (const [name, value] of rest) query.set(name, String(value))
  return `${filled}?${query}`
}

describe('a GET', () => {
  it.each(read)('changes nothing: $name', async ({ endpoint, example }) => {
    const before = await world.state.rows()
    const headers = { authorization: `Bearer ${person.session.accessToken}` }
    await world.app.request(addressOf(endpoint.path, example), { headers })
    const after = await world.state.rows()
    expect(changesBetween(before, after, { aside: ofLooking, anyVersion: false })).toBe('')
  })

  it('is no command', () => {
    expect(read.filter(({ endpoint }) => endpoint.command)).toEqual([])
  })
})

describe('an address', () => {
  it('holds nothing sensitive: what is asked for by GET or DELETE has these fields alone', () => {
    const fields = inAddress.flatMap(({ endpoint }) => Object.keys(endpoint.input.def.shape))
    expect([...new Set(fields)].sort()).toEqual(addressFields)
  })

  it('is read once: a name escaped twice is another name', async () => {
    const id = world.pack.policies[0]?.id ?? ''
    const escaped = `%${id.charCodeAt(0).toString(16)}${id.slice(1)}`
    const statusOf = async (name: string) => (await world.app.request(`/policies/${name}`)).status
    expect(await statusOf(escaped)).toBe(200)
    expect(await statusOf(encodeURIComponent(escaped))).toBe(400)
  })
})

/**
 * Ids of ours and how they begin (`code`), codes of places, days, words of the public catalogue, names of
 * organisations; the token of a calendar, as calendars send nothing but an address: it opens one's sessions alone, and is taken back
 * at once.
 */
const addressFields: readonly string[] =
  'action asOf code competitionId creditCode cursor deviceId eventId factKey format from hash importId industry joinId keyId kind layer limit list name noticeId number object organisation organisationId personId policyId purpose reach refused region regionCode round sequence sessionId subject text to token'.split(
    ' ',
  )
