import { toRequest } from '@cgt/shared/http/client'
import type { FailureCode } from '@cgt/shared/http/failure'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OperationName, operationRows } from './testing/access/operation-rows.ts'
import { type Operation, operations } from './testing/operations.ts'
import { openWorld, type World } from './testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

/** Each kind of caller: the authorization it sends. */
const callers = {
  stranger: async () => undefined,
  madeUp: async () => `Bearer ${'A'.repeat(43)}`,
  person: async () => `Bearer ${(await world.signIn('alice')).session.accessToken}`,
  refreshTokenHolder: async () => `Bearer ${(await world.signIn('alice')).session.refreshToken}`,
  expired: async () => {
    const { session } = await world.signIn('alice')
    world.clock.advance(30 * 60)
    return `Bearer ${session.accessToken}`
  },
  signedOut: async () => {
    const person = await world.signIn('alice')
    await person.identity.signOut({})
    return `Bearer ${person.session.accessToken}`
  },
  copied: async () => {
    const { refreshToken } = (await world.signIn('alice')).session
    const refresh = () => world.stranger.identity.refreshSession({ refreshToken })
    const { accessToken } = await refresh()
    world.clock.advance(11)
    await refresh().catch(() => undefined)
    return `Bearer ${accessToken}`
  },
}

type Caller = keyof typeof callers
type Row = Readonly<Record<Caller, FailureCode | 'allowed'>>

const anyone: Row = {
  stranger: 'allowed',
  madeUp: 'allowed',
  person: 'allowed',
  refreshTokenHolder: 'allowed',
  expired: 'allowed',
  signedOut: 'allowed',
  copied: 'allowed',
}

const onlyAPerson: Row = {
  stranger: 'notSignedIn',
  madeUp: 'sessionExpired',
  person: 'allowed',
  refreshTokenHolder: 'sessionExpired',
  expired: 'sessionExpired',
  signedOut: 'sessionExpired',
  copied: 'sessionExpired',
}

/** What only a granted role opens is, to everybody else, not there. */
const onlyWithAGrant: Row = { ...onlyAPerson, person: 'notFound' }

const rowOf = (name: string): Row => {
  const row = operationRows[name as OperationName]
  if (row === 'anyone') return anyone
  return row === 'signedIn' ? onlyAPerson : onlyWithAGrant
}

const isOpen = ({ access }: Operation['endpoint']): boolean =>
  access === 'public' || access === 'signedIn'

const refusals = ['notSignedIn', 'sessionExpired', 'sessionRevoked']

async function call({ endpoint, example }: Operation, authorization: string | undefined) {
  const { url, method, body } = toRequest(endpoint, example)
  const response = await world.app.request(url, {
    method,
    headers: {
      ...(authorization && { authorization }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const { code } = (await response.json()) as { readonly code?: string }
  const refused = [...refusals, ...(isOpen(endpoint) ? [] : ['notFound'])]
  return code && refused.includes(code) ? code : 'allowed'
}

// Its own example is a token nobody holds, which it refuses by the same name.
const sayingSoItself = new Set(['refreshSession'])

describe.each(Object.keys(callers) as Caller[])('a caller who is: %s', (kind) => {
  it.each(operations.filter(({ name }) => !sayingSoItself.has(name)))(
    'may use $name or not, as the matrix has it',
    async (operation) => {
      const authorization = await callers[kind]()
      expect(await call(operation, authorization)).toBe(rowOf(operation.name)[kind])
    },
  )
})

/** Somebody with a record, a device, a request to join and an unread message; the names of those. */
async function ownerOfAll() {
  const union = await world.signInAs('union', {
    role: 'countyUnion',
    organisation: '/530000/533400/533423/',
  })
  const firm = { aboveId: '533423', kind: 'enterprise', name: '维西精工' } as const
  const { id: organisationId } = await union.identity.addOrganisation(firm)
  await world.signIn('owner')
  const owner = await world.signIn('owner')
  const months = 'worker.unemploymentInsurance.cumulativeMonths'
  await owner.records.putFact({ factKey: months, answer: { value: 36 }, version: 0 })
  const { id: joinId } = await owner.identity.requestJoin({ organisationId, as: 'member' })
  await world.events.settle()
  const { personId } = owner.session
  const [device] = (await owner.identity.listDevices({})).devices
  const [message] = (await owner.messages.listMessages({})).items
  if (!device || !message) throw new Error('nothing to aim at')
  const aims = {
    personId,
    joinId,
    deviceId: device.deviceId,
    messageId: message.id,
    newest: message.id,
  }
  return { owner, aims }
}

describe('what is one person’s own', () => {
  it('is out of every other person’s reach, whatever they call', async () => {
    const { owner, aims } = await ownerOfAll()
    const held = async () => ({
      record: await owner.records.getRecord({}),
      devices: await owner.identity.listDevices({}),
      joins: await owner.identity.myJoins({}),
      messages: await owner.messages.listMessages({}),
    })
    const before = await held()
    const aimedAt = new Set<string>()
    for (const { endpoint, example, name } of operations) {
      const { session } = await world.signIn('other')
      const aimed = Object.entries(aims).filter(([field]) => field in example)
      for (const [field] of aimed) aimedAt.add(`${name} ${field}`)
      const { url, method, body } = toRequest(endpoint, {
        ...example,
        ...Object.fromEntries(aimed),
      })
      const response = await world.app.request(url, {
        method,
        headers: {
          authorization: `Bearer ${session.accessToken}`,
          'idempotency-key': 'K'.repeat(22),
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      })
      expect(await response.text()).not.toContain(aims.personId)
    }
    expect([...aimedAt]).toEqual(
      expect.arrayContaining([
        'leaveOrganisation joinId',
        'endDevice deviceId',
        'readMessage messageId',
        'readMessages newest',
        'unmaskPerson personId',
      ]),
    )
    expect(await held()).toEqual(before)
    expect(await owner.identity.whoAmI({})).toMatchObject({ personId: aims.personId })
  })
})
