import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type Person, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const ethnicity = 'worker.ethnicity'
const canary = '独龙族·金丝雀甲'

async function agreeing(name: string): Promise<Person> {
  const person = await world.signIn(name)
  await person.privacy.giveConsent({ purpose: 'situation', version: 1 })
  return person
}

const rowOf = (personId: string) => ({ pk: `RECORD#${personId}`, sk: 'RECORD' })

/** A sensitive fact as it was kept before facts were sealed. */
const putPlain = (personId: string) =>
  world.table.put({
    ...rowOf(personId),
    facts: {
      [ethnicity]: {
        answer: { value: canary },
        source: 'selfDeclared',
        asOf: '2026-01-01',
        version: 3,
      },
    },
    version: 7,
  })

describe('a sensitive fact', () => {
  it('is nowhere in the store as it was told, and comes back as it was', async () => {
    const { records } = await agreeing('alice')
    await records.putFact({ factKey: ethnicity, answer: { value: canary }, version: 0 })
    expect(await world.everything()).not.toContain(canary)
    expect((await records.getRecord({})).facts[0]?.answer).toEqual({ value: canary })
  })

  it('is sealed in a list too, whichever record holds it', async () => {
    const person = await world.signIn('bob')
    await person.privacy.giveConsent({ purpose: 'children', version: 1 })
    const born = { birthDate: '2019-12-03' }
    const value = [{ admission: '无' }, born].slice(1)
    await person.records.putFact({ factKey: 'child', answer: { value }, version: 0 })
    expect(await world.everything()).not.toContain('2019-12-03')
    expect((await person.records.getRecord({})).facts[0]?.answer).toEqual({ value })
  })

  it('kept before it had to be sealed is sealed when it is next read', async () => {
    const { records, session } = await agreeing('carol')
    await putPlain(session.personId)
    expect(await world.everything()).toContain(canary)
    expect((await records.getRecord({})).facts[0]).toMatchObject({
      answer: { value: canary },
      asOf: '2026-01-01',
      version: 3,
    })
    expect(await world.everything()).not.toContain(canary)
  })

  it('kept plain is sealed when anything beside it is written', async () => {
    const { records, session } = await agreeing('dave')
    await putPlain(session.personId)
    await records.putFact({ factKey: 'worker.age', answer: { value: 40 }, version: 0 })
    expect(await world.everything()).not.toContain(canary)
    expect((await records.getRecord({})).facts).toHaveLength(2)
  })

  it('opens in no other row: moved to another person’s record, it is refused', async () => {
    const erin = await agreeing('erin')
    const frank = await agreeing('frank')
    for (const { records } of [erin, frank])
      await records.putFact({ factKey: ethnicity, answer: { value: canary }, version: 0 })
    const stolen = await world.table.get(rowOf(erin.session.personId))
    await world.table.put({ ...stolen, ...rowOf(frank.session.personId) })
    await expect(frank.records.getRecord({})).rejects.toMatchObject({ code: 'internal' })
    expect(world.logged()).not.toContain(canary)
  })

  it('cannot be read by anybody once the key is gone', async () => {
    const { records, session } = await agreeing('grace')
    await records.putFact({ factKey: ethnicity, answer: { value: canary }, version: 0 })
    await world.table.remove({ pk: `PERSON#${session.personId}`, sk: 'KEY' })
    await expect(records.getRecord({})).rejects.toMatchObject({ code: 'internal' })
  })
})
