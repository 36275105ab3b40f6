import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantCertified } from '../testing/training/plant-certified.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const weixi = '/530000/533400/533423/'
const policy = 'yn-skill-uplift-2025'
/** Noon, 20 November 2025, in Shanghai, when the policy is in force. */
const inForce = Date.parse('2025-11-20T12:00:00+08:00')

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.clock.advance((inForce - world.clock.now()) / 1000)
})
afterAll(() => world.stop())

const certificate = {
  kind: 'skill_level_certificate',
  occupation: '电工',
  level: 'L3',
  verifiableInOsta: true,
} as const

/** Somebody insured for three years, who never claimed anything. */
async function worker(name: string) {
  const person = await world.signIn(name)
  const told = {
    'worker.unemploymentInsurance.cumulativeMonths': 36,
    'worker.employment.status': 'enterprise_employee_insured',
    'worker.unemploymentBenefit.receiving': false,
    claims: [],
  }
  for (const [factKey, value] of Object.entries(told))
    await person.records.putFact({ factKey, answer: { value }, version: 0 })
  return person
}

const decided = async ({ records }: Person) =>
  (await records.check({})).evaluations.find(({ policyId }) => policyId === policy)
const certs = async ({ records }: Person) =>
  (await records.getRecord({})).facts.find(({ key }) => key === 'cert')

const issue = (person: Person) =>
  plantCertified(world, weixi, person.session.personId, { certificate })
const numberOf = async ({ training }: Person) =>
  (await training.myResults({})).results[0]?.certificate?.number ?? ''

describe('a certificate of a senior worker', () => {
  it('makes the skill subsidy of 2,000 yuan a worker’s own, by the sentence that says so', async () => {
    const person = await worker('senior')
    await person.records.putFact({ factKey: 'cert', answer: { value: [] }, version: 0 })
    expect(await decided(person)).toMatchObject({ verdict: 'notEligible' })
    await issue(person)
    const after = await decided(person)
    expect(after).toMatchObject({ verdict: 'eligible' })
    expect(JSON.stringify(after)).toContain('200000')
    expect(JSON.stringify(after)).toContain('五级(初级)、四级(中级)、三级(高级)')
  })

  it('is one record of the union’s, whatever its person declares of the same number', async () => {
    const person = await worker('declares')
    await issue(person)
    const no = await numberOf(person)
    expect(await certs(person)).toMatchObject({
      source: 'unionRecord',
      version: 0,
      answer: { value: [{ no: { value: no, source: 'unionRecord' } }] },
    })
    const declared = [
      { no, level: 'L1', inShortageList: false },
      { no: 'S1', level: 'L5' },
    ]
    await person.records.putFact({ factKey: 'cert', answer: { value: declared }, version: 0 })
    expect(await certs(person)).toMatchObject({
      version: 1,
      answer: {
        value: [
          { no: 'S1', level: 'L5' },
          { no: { value: no }, level: { value: 'L3' }, inShortageList: false },
        ],
      },
    })
  })

  it('is taken out again when it is revoked, with what was declared of it', async () => {
    const person = await worker('loses')
    const { noticeId, personId } = await issue(person)
    const no = await numberOf(person)
    const held = await certs(person)
    await person.records.putFact({
      factKey: 'cert',
      answer: held?.answer ?? { declined: true },
      version: 0,
    })
    expect(await decided(person)).toMatchObject({ verdict: 'eligible' })
    const grant = { role: 'countyUnion', organisation: weixi, from: '2025-01-01' } as const
    const union = await world.signInAs('union', grant)
    await union.training.revokeCertificate({ noticeId, personId, reason: '替考，核实无误。' })
    expect(JSON.stringify(await certs(person))).not.toContain(no)
    expect(await decided(person)).toMatchObject({ verdict: 'notEligible' })
  })

  it('is not spoken of for whoever would rather not say', async () => {
    const person = await worker('silent')
    await person.records.putFact({ factKey: 'cert', answer: { declined: true }, version: 0 })
    await issue(person)
    expect(await certs(person)).toMatchObject({ answer: { declined: true } })
  })

  it('is the union’s word only where the union said it', async () => {
    const person = await worker('forges')
    const forged = { value: 'L2', source: 'certifiedRegistry' } as const
    const value = [{ no: 'S9', level: forged }]
    await person.records.putFact({ factKey: 'cert', answer: { value }, version: 0 })
    expect((await certs(person))?.answer).toEqual({ value: [{ no: 'S9', level: 'L2' }] })
  })
})
