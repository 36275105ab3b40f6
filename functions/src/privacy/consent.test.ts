import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const situation = { purpose: 'situation', version: 1 } as const
const children = { purpose: 'children', version: 1 } as const
const ethnicity = { factKey: 'worker.ethnicity', answer: { value: '傈僳族' }, version: 0 }
const child = {
  factKey: 'child',
  answer: { value: [{ birthDate: '2025-01-31', orderAmongCurrentMarriage: 2 }] },
  version: 0,
}

describe('agreeing to what is kept', () => {
  it('begins with nothing agreed to', async () => {
    const { privacy } = await world.signIn('alice')
    const { consents } = await privacy.listConsents({})
    expect(consents.map(({ state }) => state)).toEqual(['never', 'never', 'never', 'never'])
  })

  it('lets a sensitive fact be kept, and only what that agreement was about', async () => {
    const { privacy, records } = await world.signIn('bob')
    await expect(records.putFact(ethnicity)).rejects.toMatchObject({ code: 'consentNeeded' })
    await privacy.giveConsent(situation)
    expect(await records.putFact(ethnicity)).toMatchObject({ version: 1 })
    await expect(records.putFact(child)).rejects.toMatchObject({ code: 'consentNeeded' })
    const [fact] = (await records.getRecord({})).facts
    expect(fact).toMatchObject({ key: 'worker.ethnicity', answer: { value: '傈僳族' } })
  })

  it('is needed for no fact that is not sensitive, nor to say that one would rather not say', async () => {
    const { records } = await world.signIn('carol')
    await records.putFact({ factKey: 'worker.age', answer: { value: 40 }, version: 0 })
    await records.putFact({ ...ethnicity, answer: { declined: true } })
  })

  it('is asked for a list when one of its records holds something sensitive', async () => {
    const { records } = await world.signIn('dave')
    const hired = (record: Record<string, string | string[]>) =>
      records.putFact({ factKey: 'hire', answer: { value: [record] }, version: 0 })
    await expect(hired({ hardshipTypes: ['dibao'] })).rejects.toMatchObject({
      code: 'consentNeeded',
    })
  })

  it('is refused to a wording that is not the one that counts', async () => {
    const { privacy } = await world.signIn('erin')
    await expect(privacy.giveConsent({ ...situation, version: 2 })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('takes nothing of a day’s twenty for a wish that is only sent again', async () => {
    const { session } = await world.signIn('gina')
    const once = world.as(session.accessToken, 'K'.repeat(22)).privacy
    for (let i = 0; i < 25; i++) await once.giveConsent(situation)
    const { privacy } = world.as(session.accessToken)
    for (let i = 0; i < 19; i++) await privacy.giveConsent(situation)
    await expect(privacy.giveConsent(situation)).rejects.toMatchObject({ code: 'tooOften' })
  })

  it('keeps every act with its day, each once', async () => {
    const { privacy } = await world.signIn('frank')
    await privacy.giveConsent(situation)
    await privacy.giveConsent(situation)
    world.clock.advance(60)
    await privacy.withdrawConsent({ purpose: 'situation' })
    const again = await privacy.withdrawConsent({ purpose: 'situation' })
    expect(again.history.map(({ did }) => did)).toEqual(['gave', 'withdrew'])
    const [first, last] = again.history
    expect((last?.at ?? 0) - (first?.at ?? 0)).toBe(60)
    expect(again.state).toBe('withdrawn')
  })
})

describe('taking an agreement back', () => {
  it('deletes what was kept for it, and nothing else', async () => {
    const { privacy, records } = await world.signIn('grace')
    await privacy.giveConsent(situation)
    await privacy.giveConsent(children)
    await records.putFact(ethnicity)
    await records.putFact(child)
    await records.putFact({ factKey: 'worker.age', answer: { value: 40 }, version: 0 })
    await privacy.withdrawConsent({ purpose: 'situation' })
    const left = await records.getRecord({})
    expect(left.facts.map(({ key }) => key).sort()).toEqual(['child', 'worker.age'])
    expect(left.withheld).toEqual([])
    await expect(records.putFact(ethnicity)).rejects.toMatchObject({ code: 'consentNeeded' })
  })

  it('lets nothing slip in that was being kept at the same moment', async () => {
    for (let i = 0; i < 20; i++) {
      const { privacy, records } = await world.signIn(`heidi${i}`)
      await privacy.giveConsent(situation)
      const put = records.putFact(ethnicity).catch(() => undefined)
      await Promise.all([put, privacy.withdrawConsent({ purpose: 'situation' })])
      expect(await records.getRecord({})).toEqual({ facts: [], withheld: [] })
    }
  })
})

/** As if a person had agreed to a former wording. */
async function agreedBefore(personId: string) {
  const key = { pk: `PERSON#${personId}`, sk: 'CONSENTS' }
  const consents = await world.table.get(key)
  const acts = ((consents?.acts ?? []) as readonly object[]).map((act) => ({ ...act, version: 0 }))
  await world.table.put({ ...key, ...consents, acts })
}

describe('a wording that changed', () => {
  it('is asked for again: until then what is kept is not read, and afterwards it is', async () => {
    const { privacy, records, session } = await world.signIn('ivan')
    await privacy.giveConsent(situation)
    await records.putFact(ethnicity)
    await agreedBefore(session.personId)
    expect((await privacy.listConsents({})).consents[0]).toMatchObject({ state: 'outdated' })
    expect(await records.getRecord({})).toEqual({ facts: [], withheld: ['situation'] })
    await expect(records.putFact({ ...ethnicity, version: 1 })).rejects.toMatchObject({
      code: 'consentNeeded',
    })
    await privacy.giveConsent(situation)
    expect((await records.getRecord({})).facts).toHaveLength(1)
  })
})
