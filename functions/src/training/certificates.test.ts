import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRevokedIn, readBadge } from '../testing/credentials/read-badge.ts'
import { plantCertified, plantPassed } from '../testing/training/plant-certified.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'
import { auditLearning } from './audit-learning.ts'

const weixi = '/530000/533400/533423/'
const noticeRule = { passing: { minutes: 60, theory: 60 } }

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

let people = 0
const somebody = () => world.signIn(`learner-${++people}`)
const union = (name = 'union') => world.signInAs(name, { role: 'countyUnion', organisation: weixi })
const audit = async () => auditLearning([...(await world.state.rows()).values()])
const own = async ({ training }: Person) => (await training.myResults({})).results[0]

async function passed(change = {}) {
  const person = await somebody()
  const { at, personId } = await plantPassed(world, weixi, person.session.personId, change)
  return { person, at, personId, noticeId: at.noticeId }
}
async function certified(change = {}) {
  const person = await somebody()
  const learner = await plantCertified(world, weixi, person.session.personId, change)
  return { person, ...learner }
}

describe('marks', () => {
  it('of what the notice demands decide who passes; the nearest that is missing is named first', async () => {
    const { person, personId, noticeId } = await passed(noticeRule)
    const { training } = await union()
    const blank = { condition: 'theory', need: 60, have: null }
    expect(await own(person)).toMatchObject({ outcome: 'open', missing: [blank], minutes: 60 })
    const wanted = { noticeId, personId, part: 'theory' } as const
    await training.enterMark({ ...wanted, mark: 0, version: 0 })
    expect(await own(person)).toMatchObject({ outcome: 'notPassed', missing: [{ have: 0 }] })
  })

  it('are changed for a reason that their person reads, and the old one is kept', async () => {
    const { person, personId, noticeId } = await passed(noticeRule)
    const { training } = await union()
    const wanted = { noticeId, personId, part: 'theory' } as const
    await training.enterMark({ ...wanted, mark: 59, version: 0 })
    const again = { ...wanted, mark: 61, version: 1 }
    await expect(training.enterMark(again)).rejects.toMatchObject({ code: 'invalidInput' })
    await expect(training.enterMark({ ...again, version: 0 })).rejects.toMatchObject({
      code: 'conflict',
    })
    const { marks } = await training.enterMark({ ...again, reason: '漏判一题，复核更正。' })
    expect(marks).toEqual({ theory: 61, practical: null })
    expect(await own(person)).toMatchObject({
      outcome: 'passed',
      markHistory: [
        { mark: 59, reason: null },
        { mark: 61, reason: '漏判一题，复核更正。' },
      ],
    })
    expect(await world.everything()).not.toContain('漏判一题')
  })

  it('are whole numbers up to a hundred', async () => {
    const { personId, noticeId } = await passed(noticeRule)
    const { training } = await union()
    const wanted = { noticeId, personId, part: 'theory', version: 0 } as const
    for (const mark of [-1, 101, 59.5])
      await expect(training.enterMark({ ...wanted, mark })).rejects.toMatchObject({
        code: 'invalidInput',
      })
  })
})

describe('a certificate', () => {
  it('is issued to each who passed, once, however often it is asked for', async () => {
    const { person, at } = await passed()
    const { training } = await union()
    expect(await training.issueCertificates(at)).toEqual({
      looked: 1,
      issued: 1,
      had: 0,
      next: null,
    })
    expect(await training.issueCertificates(at)).toEqual({
      looked: 1,
      issued: 0,
      had: 1,
      next: null,
    })
    const { certificate } = (await own(person)) ?? {}
    expect(certificate?.number).toMatch(/^CGT2026[0-9A-Z]{12}$/)
    expect(certificate?.spec).toEqual({ kind: 'training' })
    await world.events.settle()
    const { items } = await person.messages.listMessages({})
    expect(items.map(({ matter }) => matter.kind)).toContain('certificateIssued')
    expect(await audit()).toEqual([])
  })

  it('is issued once by several officers at one moment', async () => {
    const { at } = await passed()
    const officers = await Promise.all([1, 2, 3, 4].map((i) => union(`officer-${i}`)))
    const told = await Promise.allSettled(
      officers.map(({ training }) => training.issueCertificates(at)),
    )
    const issued = told.map((one) => (one.status === 'fulfilled' ? one.value.issued : 0))
    expect(issued.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await audit()).toEqual([])
  })

  it('is not issued to who did not pass, nor where the notice promises none, nor before the end', async () => {
    const { training } = await union()
    const { at: short } = await passed({ passing: { minutes: 61 } })
    expect(await training.issueCertificates(short)).toMatchObject({ issued: 0, looked: 1 })
    const none = await passed({ certificate: undefined })
    await expect(training.issueCertificates(none.at)).rejects.toMatchObject({ code: 'notOpen' })
  })

  it('leaves presence and marks as they are from then on', async () => {
    const { at, personId, startsAt } = await certified()
    const { training } = await union()
    const mark = { noticeId: at.noticeId, personId, part: 'theory', mark: 1, version: 1 } as const
    await expect(training.enterMark(mark)).rejects.toMatchObject({ code: 'notOpen' })
    const time = { as: 'absent', from: startsAt, until: startsAt + 600, reason: '早退了' } as const
    await expect(training.proposeCorrection({ ...at, personId, ...time })).rejects.toMatchObject({
      code: 'notOpen',
    })
  })

  it('is verified by whoever reads Open Badges, and holds neither name nor id of its person', async () => {
    const { person, personId } = await certified()
    const { keys } = await world.stranger.training.issuerKeys({})
    const credential = (await own(person))?.certificate?.credential ?? ''
    const read = readBadge(credential, keys)
    expect(read.name).toBe('培训证书：电工技能提升班')
    expect(JSON.stringify(read)).not.toContain(personId)
    const [key] = keys
    const keyId = key?.kid.split('/').at(-1) ?? ''
    expect(await world.stranger.training.issuerKey({ keyId })).toEqual(key)
  })

  it('is no certificate any more where one byte of it is another', async () => {
    const { person } = await certified()
    const { keys } = await world.stranger.training.issuerKeys({})
    const credential = (await own(person))?.certificate?.credential ?? ''
    const accepted: number[] = []
    for (const i of credential.split('').keys()) {
      const other = credential[i] === 'A' ? 'B' : 'A'
      const forged = `${credential.slice(0, i)}${other}${credential.slice(i + 1)}`
      try {
        readBadge(forged, keys)
        accepted.push(i)
      } catch {}
    }
    expect(accepted).toEqual([])
  })

  it('is valid to whoever has its number, revoked afterwards, and unknown by another number', async () => {
    const { person, personId, noticeId } = await certified()
    const { keys } = await world.stranger.training.issuerKeys({})
    const { number, credential } = (await own(person))?.certificate ?? {
      number: '',
      credential: '',
    }
    const { training: anybody } = world.stranger
    const valid = await anybody.verifyCertificate({ number })
    expect(valid).toMatchObject({ state: 'valid', title: '电工技能提升班', maskedName: null })
    const { credentialStatus } = readBadge(credential, keys)
    const place = Number(credentialStatus.statusListIndex)
    expect(isRevokedIn(await anybody.statusList({ list: 1 }), place, keys)).toBe(false)

    const { training } = await union()
    await training.revokeCertificate({ noticeId, personId, reason: '替考，核实无误。' })
    expect(await anybody.verifyCertificate({ number })).toMatchObject({ state: 'revoked' })
    const list = await anybody.statusList({ list: 1 })
    expect(isRevokedIn(list, place, keys)).toBe(true)
    expect(isRevokedIn(list, place + 1, keys)).toBe(false)
    expect(await own(person)).toMatchObject({
      certificate: { state: 'revoked', reason: '替考，核实无误。' },
    })
    const again = training.revokeCertificate({ noticeId, personId, reason: '再来一次' })
    await expect(again).rejects.toMatchObject({ code: 'notOpen' })
    const other = `${number.slice(0, -1)}${number.endsWith('0') ? '1' : '0'}`
    expect(await anybody.verifyCertificate({ number: other })).toEqual({ state: 'unknown' })
    expect(await audit()).toEqual([])
  })

  it('shows a masked name to anybody, where its person agrees to their name being kept', async () => {
    const { person } = await certified()
    await person.privacy.giveConsent({ purpose: 'details', version: 3 })
    const told = { realName: '张三', idNumber: '53342319900307101X', version: 0 }
    await person.identity.putDetails(told)
    const number = (await own(person))?.certificate?.number ?? ''
    const verified = await world.stranger.training.verifyCertificate({ number })
    expect(verified).toMatchObject({ maskedName: '张*' })
  })

  it('is unknown once its person is erased', async () => {
    const { person } = await certified()
    const number = (await own(person))?.certificate?.number ?? ''
    await person.privacy.requestDeletion({})
    world.clock.advance(21 * 3600)
    await world.eraseDue()
    const verified = await world.stranger.training.verifyCertificate({ number })
    expect(verified).toEqual({ state: 'unknown' })
    expect(await world.everything()).not.toContain(number)
  })
})
