import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canaries, somebodyWhole } from '../testing/somebody-whole.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

let world: World
let person: Person
beforeAll(async () => {
  world = await openWorld()
  person = await somebodyWhole(world, 'alice', '13900000201')
  await person.privacy.requestDeletion({})
})
afterAll(() => world.stop())

/** Every kind of row the table has: in which sections of the export it is, or why it is in none. */
const kinds: Readonly<Record<string, readonly string[] | string>> = {
  'PERSON#': [
    'account',
    'details',
    'grants',
    'devices',
    'joins',
    'enrolments',
    'entries',
    'appeals',
    'judging',
    'results',
    'imports',
    'calendar',
    'consents',
    'deletion',
  ],
  'RECORD#': ['facts'],
  'INBOX#': ['messages'],
  'GRANTS#': ['grants'],
  'JOINS#': ['joins'],
  'OFFICERS#': ['joins'],
  'MEMBERS#': ['joins'],
  'SESSION#': ['enrolments', 'attendance'],
  'CERTIFICATE#': ['results'],
  'CONTEST#': ['entries', 'appeals', 'judging'],
  'CONTESTS#': 'about competitions, not people',
  'COMPETITION#': 'about competitions, not people',
  'HELD#': 'about competitions, not people',
  'CALENDAR#': ['calendar'],
  'STATUS#': 'places of revoked certificates, by number alone',
  'REMINDERS#': 'about trainings, not people',
  'RESERVES#': 'about trainings, not people',
  'ANNOUNCEMENTS#': 'about trainings, not people',
  'CHANGES#': 'about trainings, not people',
  'WISHES#': 'a copy of a wish for a place, for who decides on it; it is told from their own row',
  'OFFERS#': 'the id of who is offered a place; it is told from their own row',
  'NOTICE#': ['results'],
  'NOTICES#': 'about trainings, not people',
  'PUBLISHED#': 'about trainings, not people',
  'LOGIN#': ['account'],
  'IDNUMBER#': ['details'],
  'TOKEN#': 'hashes of tokens; the devices they belong to are told',
  'CODE#': 'the hash of a code sent to a phone, for a day',
  'LIMIT#': 'counts under a keyed hash, for a day at most',
  'DONE#': 'what was answered to a wish, so that it is granted once; the same is told elsewhere',
  'EVENT#': 'ids of what happened, until it was acted on, or ninety days after it was given up',
  'DELETIONS#': 'the id of whose deletion waits; it is told from their own row',
  'OUTBOX#': 'where the index finds events by; no row of its own',
  'AUDIT#': 'who did what, by ids and hashes: kept as evidence, and the page says so',
  'UNSEALED#': 'ids of audit rows',
  'TRAIL#': 'ids of audit rows by place',
  'CHAIN#': 'hashes of audit rows',
  'CHECKPOINT#': 'signatures of hashes',
  'ORG#': 'about organisations, not people',
  'ORGS#': 'about organisations, not people',
  'NAMES#': 'about organisations, not people',
  'CREDIT#': 'about organisations, not people',
  'WECHAT#': 'the service’s own token',
}

const prefixOf = (pk: string) => `${pk.split('#')[0]}#`

describe('the export of one’s data', () => {
  it('says of every kind of row the cloud may touch where it is told, or why it is not', async () => {
    const declared = readFileSync(new URL('../../../serverless.yml', import.meta.url), 'utf8')
    const named = new Set([...declared.matchAll(/\b([A-Z]+#)\*/g)].map(([, prefix]) => prefix))
    const stored = [...(await world.everything()).matchAll(/"pk":"([^"]+)"/g)]
    for (const [, pk = ''] of stored) named.add(prefixOf(pk))
    expect([...named].sort()).toEqual(Object.keys(kinds).sort())
  })

  it('has every section that is promised, each with something in it for somebody whole', async () => {
    const { sections } = await person.privacy.exportData({})
    const filled = sections.filter(({ entries }) => entries.length > 0).map(({ name }) => name)
    const promised = Object.values(kinds).flatMap((told) => (typeof told === 'string' ? [] : told))
    expect(new Set(filled)).toEqual(new Set(promised))
  })

  it('opens what is sealed, as data and on the page', async () => {
    const { sections, page } = await person.privacy.exportData({})
    const facts = sections.find(({ name }) => name === 'facts')?.entries
    expect(facts).toContainEqual({
      label: '民族',
      data: expect.objectContaining({ answer: { value: canaries[0] } }),
    })
    expect(page).toContain(`<td>${canaries[0]}`)
    expect(page).toContain('judge')
  })

  it('holds nothing that would let somebody in, and nobody else’s data', async () => {
    const other = await somebodyWhole(world, 'bert', '13900000202')
    const said = JSON.stringify(await other.privacy.exportData({}))
    const { session } = person
    for (const secret of [session.personId, other.session.accessToken, other.session.refreshToken])
      expect(said).not.toContain(secret)
    expect(said).not.toMatch(/hash|secret|wrapped|sealed/i)
  })

  it('prints what people wrote as words, never as markup', async () => {
    const { privacy, records } = await world.signIn('carl')
    await privacy.giveConsent({ purpose: 'situation', version: 1 })
    const value = '<img src=x onerror=alert(1)>"&'
    await records.putFact({ factKey: 'worker.ethnicity', answer: { value }, version: 0 })
    const { page } = await privacy.exportData({})
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;')
  })

  it('tells a mere session nobody’s ID number: it asks for the second factor, or to sign in again', async () => {
    const { session } = await world.signIn('alice')
    await expect(world.as(session.accessToken).privacy.exportData({})).rejects.toMatchObject({
      code: 'stepUpNeeded',
    })
    const idNumber = '53342319900307101X'
    const told = await world.signIn('emma')
    await told.privacy.giveConsent({ purpose: 'details', version: 3 })
    await told.identity.putDetails({ realName: '王五', idNumber, version: 0 })
    world.clock.advance(299)
    expect(JSON.stringify(await told.privacy.exportData({}))).toContain(idNumber)
    world.clock.advance(1)
    // Renewed, it is no fresher.
    const { refreshToken } = told.session
    const { accessToken } = await world.stranger.identity.refreshSession({ refreshToken })
    for (const stale of [told, world.as(accessToken)])
      await expect(stale.privacy.exportData({})).rejects.toMatchObject({ code: 'signInAgain' })
    const again = await world.signIn('emma')
    expect(JSON.stringify(await again.privacy.exportData({}))).toContain(idNumber)
    await again.identity.deleteDetails({})
    world.clock.advance(300)
    expect(JSON.stringify(await again.privacy.exportData({}))).not.toContain(idNumber)
  })

  it('is given three times a day', async () => {
    const { privacy } = await world.signIn('dora')
    for (let i = 0; i < 3; i++) await privacy.exportData({})
    await expect(privacy.exportData({})).rejects.toMatchObject({ code: 'tooOften' })
  })
})
