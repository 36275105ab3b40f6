import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { race } from '../testing/faults/race.ts'
import type { Rows } from '../testing/faults/table-state.ts'
import { identityAudit } from '../testing/identity-audit.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const province = '/530000/'
const county = '/530000/533400/533423/'
const reason = '离任'
const rounds = 50

let world: World
let ada: Person
let ben: Person
let carl: Person
let union: Person
let start: Rows
beforeAll(async () => {
  world = await openWorld()
  const secures = { role: 'securityAdmin', organisation: province, id: 'secures' } as const
  ada = await world.signInAs('ada', secures)
  ben = await world.signInAs('ben', secures)
  carl = await world.signIn('carl')
  union = await world.signInAs('union', { role: 'countyUnion', organisation: county, id: 'leads' })
  start = await world.state.rows()
})
afterAll(() => world.stop())
beforeEach(() => world.state.returnTo(start))

const personRow = async ({ session: { personId } }: Person) =>
  (await world.table.get({ pk: `PERSON#${personId}`, sk: 'PERSON' })) as unknown as {
    readonly grants: readonly unknown[]
    readonly disabled: boolean
  }

const isActing = async (person: Person) => {
  const { grants, disabled } = await personRow(person)
  return grants.length > 0 && !disabled
}

const codeOf = (error: unknown) => (error as { code: string }).code
/** What somebody is told, or that it is done. */
const refusalOf = (run: Promise<unknown>) => run.then(() => 'done', codeOf)

const revoke = (by: Person, whose: Person, grantId = 'secures') =>
  by.identity.revokeRole({ personId: whose.session.personId, grantId, reason })
const disable = (by: Person, whom: Person) =>
  by.identity.disablePerson({ personId: whom.session.personId, reason })
const grant = (by: Person, to: Person) =>
  by.identity.grantRole({
    personId: to.session.personId,
    organisationId: '533423',
    role: 'judge',
    domain: 'any',
    from: '2026-01-01',
    to: null,
    reason,
  })

type Act = (by: Person, against: Person) => Promise<unknown>

const asEver = { kept: /^/ } as const
/** The negative control: what is checked of rows that are not written is taken away. */
const withoutChecks = { checksOnly: true } as const

/** Two who take from each other at once, each having read before either has written. */
const meet = (act: Act, how: typeof asEver | typeof withoutChecks) =>
  world.conditions.without({ contenders: 2, ...how }, () =>
    race(2, (i) => (i === 0 ? act(ada, ben) : act(ben, ada))),
  )

const expectSound = async () =>
  expect(identityAudit(world.clock)(await world.state.rows(), start)).toEqual([])

describe.each([
  ['revoke each other', revoke, 'rolesChanged'],
  ['keep each other out', disable, 'sessionRevoked'],
] as const)('the only two security administrators, who %s at once', (_, act, told) => {
  it(`are fifty times one in the end, and the other is told ${told}`, async () => {
    for (let round = 0; round < rounds; round++) {
      await world.state.returnTo(start)
      const { won, lost } = await meet(act, asEver)
      expect(won).toHaveLength(1)
      expect(lost.map(codeOf)).toEqual([told])
      expect([await isActing(ada), await isActing(ben)].filter(Boolean)).toHaveLength(1)
    }
    await expectSound()
  }, 60_000)

  it('are none in the end where their own rights are not checked once more', async () => {
    const { won } = await meet(act, withoutChecks)
    expect(won).toHaveLength(2)
    expect([await isActing(ada), await isActing(ben)]).toEqual([false, false])
  })
})

/** Somebody asks carl into a firm of the county, for the county's union to decide. */
async function asked() {
  const firm = await union.identity.addOrganisation({
    aboveId: '533423',
    kind: 'enterprise',
    name: '维西精工',
  })
  const { id: joinId } = await carl.identity.requestJoin({
    organisationId: firm.id,
    as: 'officer',
  })
  const { personId } = carl.session
  return () => union.identity.decideOfficer({ joinId, personId, accept: true })
}

const acts: readonly {
  readonly what: string
  readonly plan: () => Promise<() => Promise<unknown>>
  readonly meanwhile: () => Promise<unknown>
  readonly told: string
}[] = [
  {
    what: 'grants a right and is kept out',
    plan: async () => () => grant(ada, carl),
    meanwhile: () => disable(ben, ada),
    told: 'sessionRevoked',
  },
  {
    what: 'grants a right and loses their own',
    plan: async () => () => grant(ada, carl),
    meanwhile: () => revoke(ben, ada),
    told: 'rolesChanged',
  },
  {
    what: 'decides on an officer and loses their own right',
    plan: asked,
    meanwhile: () => revoke(ada, union, 'leads'),
    told: 'rolesChanged',
  },
  {
    what: 'decides on an officer and is kept out',
    plan: asked,
    meanwhile: () => disable(ada, union),
    told: 'sessionRevoked',
  },
]

/** Runs an act, and what happens meanwhile once it has read everything and written nothing. */
const between = (
  { meanwhile, plan }: (typeof acts)[number],
  how: typeof asEver | typeof withoutChecks,
) => plan().then((act) => world.conditions.without({ contenders: 1, once: meanwhile, ...how }, act))

describe.each(acts)('somebody who $what between what is read and what is written', (one) => {
  const { told } = one

  it(`is told ${told}, and nothing is done`, async () => {
    expect(await refusalOf(between(one, asEver))).toBe(told)
    expect(await isActing(carl)).toBe(false)
    await expectSound()
  })

  it('would have done it where their right were not checked once more', async () => {
    await between(one, withoutChecks)
    expect(await isActing(carl)).toBe(true)
  })
})
