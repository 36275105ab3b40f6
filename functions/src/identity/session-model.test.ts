import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type Person, type World } from '../testing/world.ts'

let world: World
let admin: () => Promise<Person>
beforeAll(async () => {
  world = await openWorld()
  admin = () => world.signInAs('admin', { role: 'securityAdmin', organisation: '/530000/' })
})
afterAll(() => world.stop())

/** What ought to be so, in a few words: each session is live or over, and has the rights of one epoch. */
interface Model {
  disabled: boolean
  judge: boolean
  epoch: number
  readonly sessions: { live: boolean; epoch: number }[]
}

interface Real {
  readonly name: string
  readonly personId: string
  readonly sessions: Person['session'][]
  grantId: string
}

type Step = fc.AsyncCommand<Model, Real>

const reason = '模型检验'
const code = (run: Promise<unknown>) =>
  run.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

/** Every session, asked at once, answers as the model has it: nothing lags by even one request. */
async function compare(model: Model, real: Real) {
  const found = real.sessions.map(async ({ accessToken }) => ({
    who: await code(world.as(accessToken).identity.whoAmI({})),
    act: await code(world.as(accessToken).identity.waitingJoins({})),
  }))
  const expected = model.sessions.map(({ live, epoch }) => {
    if (!live) return { who: 'sessionExpired', act: 'sessionExpired' }
    return { who: 'done', act: epoch === model.epoch ? 'notFound' : 'rolesChanged' }
  })
  expect(await Promise.all(found)).toEqual(expected)
}

const step = (
  name: string,
  may: (model: Model) => boolean,
  run: (model: Model, real: Real) => Promise<void>,
): Step => ({
  check: may,
  run: async (model, real) => {
    await run(model, real)
    await compare(model, real)
  },
  toString: () => name,
})

const always = () => true

const signIn = step('sign in', always, async (model, real) => {
  const signed = world.signIn(real.name)
  if (model.disabled) return void expect(await code(signed)).toBe('personDisabled')
  real.sessions.push((await signed).session)
  model.sessions.push({ live: true, epoch: model.epoch })
})

const refresh = (at: number) =>
  step(
    `refresh ${at}`,
    ({ sessions }) => at < sessions.length,
    async (model, real) => {
      const { refreshToken } = real.sessions[at] as Person['session']
      const session = model.sessions[at] as Model['sessions'][number]
      const renewed = world.stranger.identity.refreshSession({ refreshToken })
      if (!session.live) return void expect(await code(renewed)).toBe('sessionRevoked')
      real.sessions[at] = await renewed
      session.epoch = model.epoch
    },
  )

const signOut = (at: number) =>
  step(
    `sign out ${at}`,
    ({ sessions }) => sessions[at]?.live === true,
    async (model, real) => {
      await world.as(real.sessions[at]?.accessToken ?? '').identity.signOut({})
      Object.assign(model.sessions[at] ?? {}, { live: false })
    },
  )

const everywhere = step(
  'sign out everywhere',
  ({ sessions }) => sessions.some(({ live }) => live),
  async (model, real) => {
    const at = model.sessions.findIndex(({ live }) => live)
    await world.as(real.sessions[at]?.accessToken ?? '').identity.signOutEverywhere({})
    for (const session of model.sessions) session.live = false
  },
)

const grant = step(
  'grant',
  ({ judge, disabled }) => !judge && !disabled,
  async (model, real) => {
    const wanted = { organisationId: '530000', role: 'judge', domain: 'any' } as const
    const { identity } = await admin()
    const { personId } = real
    const period = { from: '2026-01-01', to: null }
    real.grantId = (await identity.grantRole({ ...wanted, ...period, personId, reason })).id
    model.judge = true
    model.epoch++
  },
)

const revoke = step(
  'revoke',
  ({ judge }) => judge,
  async (model, { personId, grantId }) => {
    await (await admin()).identity.revokeRole({ personId, grantId, reason })
    model.judge = false
    model.epoch++
  },
)

const disable = step(
  'disable',
  ({ disabled }) => !disabled,
  async (model, { personId }) => {
    await (await admin()).identity.disablePerson({ personId, reason })
    Object.assign(model, { disabled: true, epoch: model.epoch + 1 })
    for (const session of model.sessions) session.live = false
  },
)

const enable = step(
  'enable',
  ({ disabled }) => disabled,
  async (model, { personId }) => {
    await (await admin()).identity.enablePerson({ personId, reason })
    Object.assign(model, { disabled: false, epoch: model.epoch + 1 })
  },
)

const seed = 20261125
let people = 0

it(`whatever is granted, revoked, ended or disabled counts from the next request on (seed ${seed})`, async () => {
  const steps = [
    fc.constant(signIn),
    fc.nat(4).map(refresh),
    fc.nat(4).map(signOut),
    ...[everywhere, grant, revoke, disable, enable].map((one) => fc.constant(one)),
  ]
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 24 }), async (commands) => {
      // The one administrator does no more than thirty things a minute.
      world.clock.advance(60)
      const name = `model${++people}`
      const { session } = await world.signIn(name)
      await fc.asyncModelRun(
        () => ({
          model: { disabled: false, judge: false, epoch: 0, sessions: [{ live: true, epoch: 0 }] },
          real: { name, personId: session.personId, sessions: [session], grantId: '' },
        }),
        commands,
      )
    }),
    { seed, numRuns: 25 },
  )
})
