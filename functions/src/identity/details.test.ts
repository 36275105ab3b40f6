import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { race } from '../testing/faults/race.ts'
import { withCheck } from '../testing/id-numbers.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

let numbers = 100
/** An ID number that no other test takes. */
const newNumber = () => withCheck(`53342319900307${numbers++}`)

const detailsOf = (idNumber: string, version = 0) => ({ realName: '张三', idNumber, version })

async function agreeing(name: string): Promise<Person> {
  const person = await world.signIn(name)
  await person.privacy.giveConsent({ purpose: 'details', version: 3 })
  return person
}

const rowOf = ({ session }: Person) =>
  world.table.get({ pk: `PERSON#${session.personId}`, sk: 'DETAILS' })

describe('who a person is', () => {
  it('is kept sealed and comes back masked, to its own person too', async () => {
    const { identity } = await agreeing('alice')
    const idNumber = '53342319900307101X'
    await identity.putDetails({ ...detailsOf(idNumber), realName: ' 欧阳•修 ' })
    const { details, version } = await identity.getDetails({})
    expect(details).toMatchObject({ realName: '欧*', idNumber: '5334**********101X' })
    expect(version).toBe(1)
    const kept = await world.everything()
    for (const text of ['欧阳', idNumber, idNumber.slice(4, 14)]) expect(kept).not.toContain(text)
    expect(world.logged()).not.toContain(idNumber)
  })

  it('is taken with a small x and spaces, and is the same number then', async () => {
    const { identity } = await agreeing('spaces')
    await identity.putDetails(detailsOf(' 533423 19900307 128x '))
    const other = await agreeing('spaces-other')
    await expect(other.identity.putDetails(detailsOf('53342319900307128X'))).rejects.toMatchObject({
      code: 'taken',
    })
  })

  it.each([
    ['a number too short', '53342319900307', '18 位'],
    ['a last character that does not fit', '533423199003071010', '最后一位'],
    ['a birth on a day there is none', withCheck('53342319900229101'), '出生日期'],
    ['a birth tomorrow', withCheck('53342320261123101'), '出生日期'],
    ['a province there is none', withCheck('99999919900307101').replace(/^9/, '0'), '地区'],
  ])('is refused with %s, in words that say what to look at', async (_, idNumber, words) => {
    const person = await agreeing('wrong')
    await expect(person.identity.putDetails(detailsOf(idNumber))).rejects.toMatchObject({
      code: 'invalidInput',
      message: expect.stringContaining(words),
    })
    expect(await rowOf(person)).toBeUndefined()
  })

  it.each(['张', '张3', '<b>张三', '张三!'])('is refused with the name %s', async (realName) => {
    const { identity } = await agreeing('wrong-name')
    const wanted = { ...detailsOf(newNumber()), realName }
    await expect(identity.putDetails(wanted)).rejects.toMatchObject({ code: 'invalidInput' })
  })

  it('is not kept without consent, and goes with it', async () => {
    const person = await world.signIn('bert')
    const { identity, privacy } = person
    const idNumber = newNumber()
    await expect(identity.putDetails(detailsOf(idNumber))).rejects.toMatchObject({
      code: 'consentNeeded',
    })
    await privacy.giveConsent({ purpose: 'details', version: 3 })
    await identity.putDetails(detailsOf(idNumber))
    await privacy.withdrawConsent({ purpose: 'details' })
    expect((await rowOf(person))?.told).toBeNull()
    expect(await identity.getDetails({})).toEqual({ details: null, withheld: false, version: 2 })
    await (await agreeing('after-bert')).identity.putDetails(detailsOf(idNumber))
  })

  it('given under a former wording is kept and not read until it is agreed to anew', async () => {
    const person = await agreeing('outdated')
    await person.identity.putDetails(detailsOf(newNumber()))
    const key = { pk: `PERSON#${person.session.personId}`, sk: 'CONSENTS' }
    const acts = [{ purpose: 'details', version: 1, did: 'gave', at: 0 }]
    await world.table.put({ ...key, acts, version: 5 })
    expect(await person.identity.getDetails({})).toMatchObject({ details: null, withheld: true })
    await person.privacy.giveConsent({ purpose: 'details', version: 3 })
    expect(await person.identity.getDetails({})).toMatchObject({ withheld: false, version: 1 })
  })

  it('is never left behind by a consent taken back at the same moment', async () => {
    for (let i = 0; i < 8; i++) {
      const person = await agreeing(`both${i}`)
      const { identity, privacy } = person
      const put = identity.putDetails(detailsOf(newNumber())).catch(() => undefined)
      await Promise.all([put, privacy.withdrawConsent({ purpose: 'details' })])
      expect((await rowOf(person))?.told ?? null).toBeNull()
    }
  })

  it('is changed by who read it last, and frees the former number', async () => {
    const person = await agreeing('carl')
    const [first, second] = [newNumber(), newNumber()]
    await person.identity.putDetails(detailsOf(first))
    await expect(person.identity.putDetails(detailsOf(second))).rejects.toMatchObject({
      code: 'conflict',
    })
    await person.identity.putDetails(detailsOf(second, 1))
    await (await agreeing('dora')).identity.putDetails(detailsOf(first))
  })

  it('is deleted by its person, the number with it', async () => {
    const person = await agreeing('emil')
    const idNumber = newNumber()
    await person.identity.putDetails(detailsOf(idNumber))
    await person.identity.deleteDetails({})
    expect(await person.identity.getDetails({})).toMatchObject({ details: null })
    await (await agreeing('emils-heir')).identity.putDetails(detailsOf(idNumber))
  })
})

describe('one ID number', () => {
  it('is one person’s: whoever comes second is told so, and not whose it is', async () => {
    const first = await agreeing('first')
    const second = await agreeing('second')
    const idNumber = newNumber()
    await first.identity.putDetails(detailsOf(idNumber))
    const refused = await second.identity.putDetails(detailsOf(idNumber)).catch((error) => error)
    expect(refused).toMatchObject({ code: 'taken' })
    expect(refused.message).toContain('另一个账号')
    expect(refused.message).not.toContain(first.session.personId)
    expect(await rowOf(second)).toBeUndefined()
  })

  it('goes to one of many who tell it at once', async () => {
    const idNumber = newNumber()
    const people: Person[] = []
    for (let i = 0; i < 10; i++) people.push(await agreeing(`racer${i}`))
    const { won, lost } = await race(10, async (i) =>
      people[i]?.identity.putDetails(detailsOf(idNumber)),
    )
    expect(won).toHaveLength(1)
    expect(lost.map((error) => (error as { code: string }).code)).toEqual(Array(9).fill('taken'))
  })

  it('cannot be sought by trying many', async () => {
    const { identity } = await agreeing('tries')
    const codes: string[] = []
    for (let i = 0; i < 11; i++)
      await identity
        .putDetails(detailsOf(newNumber(), 99))
        .catch(({ code }: { code: string }) => codes.push(code))
    expect(codes).toEqual([...Array(10).fill('conflict'), 'tooOften'])
  })

  it('is in no hash that can be guessed at: what is remembered of the wish is keyed', async () => {
    const person = await agreeing('hashed')
    const typed = detailsOf(newNumber())
    await person.identity.putDetails(typed)
    const { createHash } = await import('node:crypto')
    const { canonical } = await import('@cgt/shared/eligibility/canonical')
    const kept = await world.everything()
    for (const text of [typed.idNumber, canonical(typed)])
      expect(kept).not.toContain(createHash('sha256').update(text).digest('base64url'))
  })
})

describe('deleting an account', () => {
  it('exports who one is, whole, and then leaves nothing of it and frees the number', async () => {
    const person = await agreeing('leaver')
    const idNumber = newNumber()
    await person.identity.putDetails(detailsOf(idNumber))
    const { sections, page } = await person.privacy.exportData({})
    const told = sections.find(({ name }) => name === 'details')?.entries.map(({ data }) => data)
    expect(told).toMatchObject([{ realName: '张三' }, { idNumber }])
    expect(page).toContain(idNumber)
    await person.privacy.requestDeletion({})
    world.clock.advance(20 * 3600)
    await world.eraseDue()
    expect(await rowOf(person)).toBeUndefined()
    await (await agreeing('leavers-heir')).identity.putDetails(detailsOf(idNumber))
  })
})
