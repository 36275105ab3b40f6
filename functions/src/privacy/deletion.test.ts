import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFact, type StoredFacts } from '../records/stored-fact.ts'
import { everyCrashPoint } from '../testing/faults/crash-points.ts'
import { canaries, somebodyWhole } from '../testing/somebody-whole.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const hours = (count: number) => world.clock.advance(count * 3600)

/** What is left of a person: rows of their own, and the audit's. */
async function leftOf({ session }: Person) {
  const lines = (await world.everything()).split('\n')
  const naming = lines.filter((line) => line.includes(session.personId))
  const isAudit = (line: string) => /"pk":"(AUDIT|UNSEALED|CHAIN|TRAIL)#/.test(line)
  // Hashes of tokens used up, so that a copy of one is known as such until it could no longer be used.
  const isUsedToken = (line: string) => /"kind":"refresh".*"pk":"TOKEN#/.test(line)
  const ends = naming.filter(isUsedToken).map((line) => Number(/"ttl":(\d+)/.exec(line)?.[1]))
  expect(ends.every((end) => end <= world.clock.now() / 1000 + 90 * 86_400)).toBe(true)
  return {
    own: naming.filter((line) => !isAudit(line) && !isUsedToken(line)),
    audit: naming.filter(isAudit),
  }
}

describe('deleting an account', () => {
  it('is done within a day, and leaves nothing of the person but what the audit says', async () => {
    const person = await somebodyWhole(world, 'alice', '13900000101')
    const asked = await person.privacy.requestDeletion({})
    const { audit: before } = await leftOf(person)
    hours(20)
    // A new device, of which the stream tells only when everything is over.
    await world.signIn('alice')
    await world.eraseDue()
    hours(0.25)
    await world.eraseDue()
    expect(await world.events.settle()).toEqual([])
    expect(world.clock.now() / 1000 - asked.requestedAt).toBeLessThan(24 * 3600)
    const { own, audit } = await leftOf(person)
    expect(own).toEqual([])
    for (const line of before) expect(audit).toContain(line)
    expect(audit.join()).toContain('eraseAccount')
    expect(await world.everything()).not.toContain(canaries[0])
    expect(world.logged()).not.toContain(canaries[0])
    expect(await world.eraseDue()).toBe(0)
  })

  it('destroys the key first: what any copy still holds can be read by nobody', async () => {
    const person = await somebodyWhole(world, 'bert', '13900000102')
    const { personId } = person.session
    const row = { pk: `RECORD#${personId}`, sk: 'RECORD' }
    const copy = await world.table.get(row)
    await person.privacy.requestDeletion({})
    hours(20)
    // Dies right after its first write.
    let writes = 0
    world.faults.follow((_, isWrite) => {
      if (isWrite) writes++
      return writes > 1 ? 'neverSent' : undefined
    })
    await world.eraseDue()
    world.faults.follow(undefined)
    expect(await world.table.get(row)).toBeDefined()
    // Carried on a minute later.
    world.clock.advance(61)
    await world.eraseDue()
    expect(await world.table.get(row)).toBeUndefined()
    expect(await world.table.get({ pk: `PERSON#${personId}`, sk: 'KEY' })).toBeUndefined()
    const fact = ((copy?.facts ?? {}) as StoredFacts)['worker.ethnicity']
    if (!fact) throw new Error('the fact was not kept')
    const other = { id: 'k', bytes: new Uint8Array(32) }
    for (const key of [undefined, other])
      expect(() => openFact('worker.ethnicity', fact, { key, row })).toThrow()
  })

  it('is asked for by who has a second factor only with that factor just shown', async () => {
    await world.signInAs('frieda', { role: 'judge', organisation: '/530000/533400/533423/' })
    const { privacy } = await world.signIn('frieda')
    await expect(privacy.requestDeletion({})).rejects.toMatchObject({ code: 'stepUpNeeded' })
    expect((await privacy.seeDeletion({})).deletion).toBeNull()
  })

  it('can be undone until then, and everything is as it was', async () => {
    const person = await somebodyWhole(world, 'carl', '13900000103')
    const before = await person.records.getRecord({})
    await person.privacy.requestDeletion({})
    await expect(person.privacy.requestDeletion({})).rejects.toMatchObject({ code: 'taken' })
    expect((await person.privacy.seeDeletion({})).deletion).not.toBeNull()
    await person.privacy.cancelDeletion({})
    expect((await person.privacy.seeDeletion({})).deletion).toBeNull()
    await expect(person.privacy.cancelDeletion({})).rejects.toMatchObject({ code: 'notFound' })
    hours(21)
    expect(await world.eraseDue()).toBe(0)
    const { records } = await world.signIn('carl')
    // In whatever order they lie.
    const told = ({ facts }: typeof before) =>
      new Map(facts.map(({ key, answer }) => [key, answer]))
    expect(before.facts).toHaveLength(3)
    expect(told(await records.getRecord({}))).toEqual(told(before))
  })

  it('is not begun a minute before its time', async () => {
    const person = await somebodyWhole(world, 'dora', '13900000104')
    await person.privacy.requestDeletion({})
    world.clock.advance(20 * 3600 - 60)
    expect(await world.eraseDue()).toBe(0)
    world.clock.advance(60)
    expect(await world.eraseDue()).toBe(1)
  })

  it('ends every session, and lets the same phone and WeChat begin anew as somebody else', async () => {
    const person = await somebodyWhole(world, 'emma', '13900000105')
    await person.privacy.requestDeletion({})
    hours(20)
    const { session } = await world.signIn('emma')
    await world.eraseDue()
    await expect(world.as(session.accessToken).identity.whoAmI({})).rejects.toMatchObject({
      code: 'sessionExpired',
    })
    const { refreshToken } = session
    await expect(world.stranger.identity.refreshSession({ refreshToken })).rejects.toMatchObject({
      code: 'sessionRevoked',
    })
    const anew = await world.signIn('emma')
    expect(anew.session.personId).not.toBe(person.session.personId)
    await anew.identity.bindPhone({ code: '13900000105-2' })
    expect((await anew.records.getRecord({})).facts).toEqual([])
  })

  it('waits for nobody else: who alone acts for an organisation is told to hand over first', async () => {
    const bijiang = { role: 'countyUnion', organisation: '/530000/533300/533325/' } as const
    const alone = await world.signInAs('fred', bijiang)
    await expect(alone.privacy.requestDeletion({})).rejects.toMatchObject({
      code: 'dutyOpen',
      message: expect.stringMatching(/只有你一个人能办事/),
    })
    await world.signInAs('gina', bijiang)
    expect(await alone.privacy.requestDeletion({})).toHaveProperty('executeAt')
  })

  it('cut short anywhere is carried on by the next run', async () => {
    const person = await somebodyWhole(world, 'hans', '13700000001')
    await person.privacy.requestDeletion({})
    hours(20)
    const due = await world.state.rows()
    const points = await everyCrashPoint({
      faults: world.faults,
      prepare: async () => {
        await world.state.returnTo(due)
        // What a run that died had taken for itself is free again.
        world.clock.advance(61)
      },
      act: () => world.eraseDue(),
      check: async (retried) => {
        if (!retried) return
        world.clock.advance(61)
        await world.eraseDue()
        expect((await leftOf(person)).own).toEqual([])
      },
    })
    expect(points).toBeGreaterThan(20)
  })
})
