import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const months = 'worker.unemploymentInsurance.cumulativeMonths'
const answer = { value: 36 }
const empty = { facts: [], withheld: [] }

describe('keeping a record', () => {
  it('is empty at first', async () => {
    const { records } = await world.signIn('alice')
    expect(await records.getRecord({})).toEqual(empty)
  })

  it('keeps a fact with its source, its day and the policies that read it', async () => {
    const { records } = await world.signIn('bob')
    const put = await records.putFact({ factKey: months, answer, asOf: '2026-11-01', version: 0 })
    expect(put).toEqual({
      key: months,
      answer,
      source: 'selfDeclared',
      asOf: '2026-11-01',
      version: 1,
    })
    const { facts } = await records.getRecord({})
    expect(facts).toHaveLength(1)
    expect(facts[0]).toMatchObject(put)
    expect(facts[0]?.usedBy.map(({ policyId }) => policyId)).toContain('yn-skill-uplift-2025')
  })

  it('takes today, in Shanghai, for the day when none is given', async () => {
    const { records } = await world.signIn('carol')
    expect(await records.putFact({ factKey: months, answer, version: 0 })).toMatchObject({
      asOf: '2026-11-22',
    })
  })

  it('keeps «不愿意说» as an answer, which no policy reads', async () => {
    const { records } = await world.signIn('dave')
    await records.putFact({ factKey: months, answer: { declined: true }, version: 0 })
    const [fact] = (await records.getRecord({})).facts
    expect(fact).toMatchObject({ answer: { declined: true }, usedBy: [] })
  })

  it('refuses a change made on an older version, and keeps the newer', async () => {
    const { records } = await world.signIn('erin')
    await records.putFact({ factKey: months, answer, version: 0 })
    await records.putFact({ factKey: months, answer: { value: 37 }, version: 1 })
    for (const version of [0, 1, 3])
      await expect(
        records.putFact({ factKey: months, answer: { value: 1 }, version }),
      ).rejects.toMatchObject({ code: 'conflict' })
    expect((await records.getRecord({})).facts[0]).toMatchObject({
      answer: { value: 37 },
      version: 2,
    })
  })

  it('loses none of several facts put at once', async () => {
    const { records } = await world.signIn('frank')
    const keys = [months, 'worker.union.isMember', 'worker.age', 'worker.isNewForm']
    const values = [36, true, 40, false]
    await Promise.all(
      keys.map((factKey, i) =>
        records.putFact({ factKey, answer: { value: values[i] ?? 0 }, version: 0 }),
      ),
    )
    const { facts } = await records.getRecord({})
    expect(facts.map(({ key }) => key).sort()).toEqual([...keys].sort())
  })

  it('lets one of many changes of one fact through', async () => {
    const { records } = await world.signIn('grace')
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, (_, i) =>
        records.putFact({ factKey: months, answer: { value: i }, version: 0 }),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('would let each through, were the version not checked when it is written', async () => {
    const { records } = await world.signIn('gita')
    const putting = { contenders: 6, meetAt: 'PutItemCommand' } as const
    const tries = await world.conditions.without(putting, () =>
      Promise.allSettled(
        Array.from({ length: 6 }, (_, i) =>
          records.putFact({ factKey: months, answer: { value: i }, version: 0 }),
        ),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(6)
  })

  it.each([
    ['a key no policy knows', 'worker.shoeSize', { value: 42 }],
    ['a value of the wrong type', months, { value: 'three years' }],
    ['a record’s field on its own', 'cert.level', { value: 'L4' }],
    ['a key with an object’s own name', 'constructor', { value: 1 }],
  ])('refuses %s and stores nothing', async (_, factKey, wrong) => {
    const { records } = await world.signIn('heidi')
    await expect(records.putFact({ factKey, answer: wrong, version: 0 })).rejects.toMatchObject({
      code: 'invalidInput',
    })
    expect(await records.getRecord({})).toEqual(empty)
  })

  it('refuses a day to come', async () => {
    const { records } = await world.signIn('ivan')
    await expect(
      records.putFact({ factKey: months, answer, asOf: '2026-11-23', version: 0 }),
    ).rejects.toMatchObject({ code: 'invalidInput' })
  })

  it('says that no more can be kept where the record is full, and keeps what was there', async () => {
    const { records } = await world.signIn('hugo')
    const list = (field: string) =>
      Array.from({ length: 400 }, (_, i) => ({ [field]: `${i}`.padEnd(190, '字') }))
    const certificates = { factKey: 'cert', answer: { value: list('no') }, version: 0 }
    await records.putFact(certificates)
    const claims = { factKey: 'claims', answer: { value: list('certificateNo') }, version: 0 }
    await expect(records.putFact(claims)).rejects.toMatchObject({ code: 'tooLarge' })
    const { facts } = await records.getRecord({})
    expect(facts.map(({ key }) => key)).toEqual(['cert'])
  })

  it('deletes one fact, and then all', async () => {
    const { records } = await world.signIn('judy')
    await records.putFact({ factKey: months, answer, version: 0 })
    await records.putFact({ factKey: 'worker.age', answer: { value: 40 }, version: 0 })
    await records.deleteFact({ factKey: months })
    expect((await records.getRecord({})).facts.map(({ key }) => key)).toEqual(['worker.age'])
    await records.deleteRecord({})
    expect(await records.getRecord({})).toEqual(empty)
  })

  it('shows a person nothing of another’s', async () => {
    const [mine, other] = [await world.signIn('kate'), await world.signIn('leo')]
    await mine.records.putFact({ factKey: months, answer, version: 0 })
    expect(await other.records.getRecord({})).toEqual(empty)
    await other.records.deleteRecord({})
    expect((await mine.records.getRecord({})).facts).toHaveLength(1)
  })
})

const cert = {
  occupation: '钳工',
  kind: 'skill_level_certificate',
  level: 'L4',
  issuedAt: '2025-05-10',
  verifiableInOsta: true,
}

describe('checking from the record', () => {
  it('says the same as a screening of the same facts', async () => {
    const { records, policies } = await world.signIn('mallory')
    await records.putFact({ factKey: months, answer, version: 0 })
    await records.putFact({ factKey: 'cert', answer: { value: [cert] }, version: 0 })
    const checked = await records.check({ asOf: '2025-10-01' })
    const known = { source: 'selfDeclared', asOf: '2026-11-22' } as const
    const facts = { [months]: { value: 36, ...known }, cert: { value: [cert], ...known } }
    expect(checked).toEqual(await policies.screen({ facts, asOf: '2025-10-01' }))
    expect(checked.packHash).toBe(world.pack.hash)
  })

  it('asks for the session, the record and the certificates once each, and never for the catalogue', async () => {
    const person = await world.signIn('niaj')
    await person.records.putFact({ factKey: months, answer, version: 0 })
    await person.records.check({})
    expect((await world.unitsOf(() => person.records.check({}))).calls).toBe(3)
    expect((await world.unitsOf(() => person.identity.whoAmI({}))).calls).toBe(1)
  })
})
