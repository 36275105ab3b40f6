import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { creditCodeOf } from '../testing/credit-codes.ts'
import { meetingOf, race } from '../testing/faults/race.ts'
import type { Rows } from '../testing/faults/table-state.ts'
import { identityAudit } from '../testing/identity-audit.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const contenders = 50
const county = '/530000/533400/533423/'

let world: World
let start: Rows
beforeAll(async () => {
  world = await openWorld()
  start = await world.state.rows()
})
afterAll(() => world.stop())

const union = () => world.signInAs('union', { role: 'countyUnion', organisation: county })

const newFirm = (by: Person, name: string, creditCode?: string) =>
  by.identity.addOrganisation({
    aboveId: '533423',
    kind: 'enterprise',
    name,
    ...(creditCode !== undefined && { creditCode }),
  })

const codesOf = (lost: readonly unknown[]) => lost.map((error) => (error as { code: string }).code)

/** What the audit remembers of one act on one object. */
async function remembered(action: string, object?: string) {
  const rows = [...(await world.state.rows()).values()]
  return rows.filter(
    (row) =>
      row.pk.startsWith('AUDIT#') &&
      row.action === action &&
      row.refused === undefined &&
      (object === undefined || row.object === object),
  )
}

async function expectSound() {
  expect(identityAudit(world.clock)(await world.state.rows(), start)).toEqual([])
}

describe.each([
  ['member', 'decideJoin'],
  ['officer', 'decideOfficer'],
] as const)('fifty who decide on one join as %s at once', (as, operation) => {
  it('are answered once with done, the others that it was done, and one row is remembered', async () => {
    const by = await union()
    const firm = await newFirm(by, `同审机械${as}`)
    const anna = await world.signIn(`anna-${as}`)
    const { id: joinId } = await anna.identity.requestJoin({ organisationId: firm.id, as })
    const { personId } = anna.session
    const { won, lost } = await race(contenders, (i) =>
      by.identity[operation]({
        joinId,
        personId,
        accept: i % 2 === 0,
        ...(i % 2 === 1 && { reason: '材料不齐' }),
      }),
    )
    expect(won).toHaveLength(1)
    // Who met another at every attempt is told so: nothing was done, and they may ask again.
    expect(codesOf(lost).filter((code) => code !== 'busy' && code !== 'conflict')).toEqual([])
    expect(lost).toHaveLength(contenders - 1)
    const renewed = await world.signIn(`anna-${as}`)
    const state = won[0]?.state
    expect((await renewed.identity.myJoins({})).joins[0]?.state).toBe(state)
    const { roles } = await renewed.identity.myRoles({})
    expect(roles.filter(({ role }) => role === 'enterpriseOfficer')).toHaveLength(
      as === 'officer' && state === 'accepted' ? 1 : 0,
    )
    expect(await remembered(operation, `join:${joinId}`)).toHaveLength(1)
    await expectSound()
  })
})

describe('fifty who renew with one token at once', () => {
  it('are all given the one successor, and the family lives', async () => {
    const { refreshToken } = (await world.signIn('bert')).session
    const { won } = await race(contenders, () =>
      world.stranger.identity.refreshSession({ refreshToken }),
    )
    expect(won).toHaveLength(contenders)
    expect(new Set(won.map((one) => one.accessToken)).size).toBe(1)
    expect(new Set(won.map((one) => one.refreshToken)).size).toBe(1)
    const { identity } = world.as(won[0]?.accessToken ?? '')
    expect((await identity.listDevices({})).devices).toHaveLength(1)
    await expectSound()
  })
})

describe('fifty who register one 统一社会信用代码 at once', () => {
  it('register one organisation, and one row is remembered', async () => {
    const by = await union()
    const creditCode = creditCodeOf(50)
    const before = (await remembered('addOrganisation')).length
    const { won, lost } = await race(contenders, (i) => newFirm(by, `同码机械${i}`, creditCode))
    expect(won).toHaveLength(1)
    expect(codesOf(lost).filter((code) => code !== 'busy' && code !== 'taken')).toEqual([])
    expect(lost).toHaveLength(contenders - 1)
    const found = await by.identity.findOrganisations({ regionCode: '533423', name: '同码机械' })
    expect(found.items.map(({ id }) => id)).toEqual([won[0]?.id])
    expect(await remembered('addOrganisation')).toHaveLength(before + 1)
    await expectSound()
  })
})

describe('written naively, the same races have many winners', () => {
  let rows = 0
  /** As many would write it: look, then write; no condition, no transaction. */
  const takeNaively = (state: { pk: string; sk: string }) => {
    const { table } = world
    const met = meetingOf(contenders)
    return async (i: number) => {
      const seen = await table.get(state)
      await met()
      if (seen?.state !== 'free') throw new Error('taken')
      const by = `contender ${i}`
      await table.put({ ...state, state: by })
      await table.put({ pk: state.pk, sk: `WON#${i}`, by })
      return by
    }
  }

  it.each(['a join', 'a refresh token', 'a credit code'])('for %s', async () => {
    const state = { pk: `NAIVE#${++rows}`, sk: 'STATE' }
    await world.table.put({ ...state, state: 'free' })
    const { won } = await race(contenders, takeNaively(state))
    expect(won).toHaveLength(contenders)
    const kept = await world.table.list({ pk: state.pk, begins: 'WON#', limit: contenders })
    expect(kept).toHaveLength(won.length)
  })
})
