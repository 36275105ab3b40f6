import { codeSeconds, latestSeconds } from '@cgt/shared/training/attendance'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Item } from '../platform/table.ts'
import { plantCertified } from '../testing/training/plant-certified.ts'
import { plantCorrection, plantLearner } from '../testing/training/plant-learner.ts'
import { openWorld, type World } from '../testing/world.ts'
import { auditLearning, learningInvariants } from './audit-learning.ts'
import { enrolledAt, presentAt } from './listed-at.ts'

const weixi = '/530000/533400/533423/'

let world: World
let rows: readonly Item[]
let person: string
let notice: string

beforeAll(async () => {
  world = await openWorld()
  const held = await plantCertified(world, weixi)
  const revoked = await plantCertified(world, weixi)
  await plantCorrection(world, await plantLearner(world, weixi))
  const { training } = await world.signInAs('union', { role: 'countyUnion', organisation: weixi })
  const { noticeId, personId } = revoked
  await training.revokeCertificate({ noticeId, personId, reason: '替考，经两人查实' })
  rows = [...(await world.state.rows()).values()]
  ;[person, notice] = [held.personId, held.noticeId]
})
afterAll(() => world.stop())

type Change = (one: Item) => Item | undefined

/** The rows, those of this key otherwise than they are: changed, or gone. */
const otherwise = (pk: string, sk: string, change: Change): readonly Item[] => {
  const isMeant = (one: Item) => one.pk.startsWith(pk) && one.sk.startsWith(sk)
  expect(rows.some(isMeant)).toBe(true)
  return rows.flatMap((one) => (isMeant(one) ? (change(one) ?? []) : one))
}

const found = (changed: readonly Item[]) =>
  new Set(auditLearning(changed).map(({ invariant }) => invariant))

const gone: Change = () => undefined
const certificate = (change: Partial<Item>) => (own: string) =>
  otherwise(`PERSON#${own}`, 'CERTIFICATE#', (one) => ({ ...one, ...change }))
const events = (change: (at: number) => object) => (own: string) =>
  otherwise('SESSION#', presentAt(own), (one) => ({
    ...one,
    events: (one.events as { readonly at: number }[]).map((event) => ({
      ...event,
      ...change(event.at),
    })),
  }))

it('finds nothing where nothing is wrong', () => {
  expect(auditLearning(rows)).toEqual([])
})

const faults = [
  ['a code is counted that was shown between two', 'came', events((at) => ({ at: at + 1 }))],
  [
    'a code was handed in later than one may',
    'came',
    events((at) => ({ handedInAt: at + latestSeconds + codeSeconds })),
  ],
  [
    'somebody came who has no place',
    'came',
    (own: string) => otherwise('SESSION#', enrolledAt(own), gone),
  ],
  ['minutes are certified that nobody was there for', 'earned', certificate({ minutes: 59 })],
  [
    'a certificate is of who did not pass',
    'earned',
    certificate({ rule: { minutes: 60, theory: 60 } }),
  ],
  ['a certificate goes by another number', 'named', certificate({ number: 'CGT2026AAAAAAAAAAAA' })],
  [
    'a number is of a certificate that nobody has',
    'named',
    (own: string) => otherwise(`PERSON#${own}`, 'CERTIFICATE#', gone),
  ],
  [
    'the result knows of no certificate',
    'named',
    (_: string, of: string) =>
      otherwise(`NOTICE#${of}`, 'RESULT#', (one) => ({ ...one, certificate: null })),
  ],
  ['a revoked one is not on the list', 'listed', () => otherwise('STATUS#', 'REVOKED#', gone)],
  ['one is revoked and still on no list', 'listed', certificate({ state: 'revoked' })],
  ['two share one place on the list', 'listed', certificate({ index: 1 })],
] as const

it.each(faults)('is told where %s', (_, invariant, planted) => {
  expect(found(planted(person, notice))).toContain(invariant)
})

it('is told where one person proposed a correction for themselves, or one alone decided it', () => {
  const corrections = (change: object) =>
    otherwise('SESSION#', 'PRESENT#', (one) => ({
      ...one,
      corrections: (one.corrections as { readonly proposedBy: string }[]).map((each) => ({
        ...each,
        ...('byTheirOwn' in change ? { proposedBy: one.personId } : { decidedBy: each.proposedBy }),
      })),
    }))
  expect(found(corrections({ byTheirOwn: true }))).toEqual(new Set(['corrected']))
  expect(found(corrections({ byOne: true }))).toEqual(new Set(['corrected']))
})

it('has a fault planted for each of its promises', () => {
  const planted = new Set([...faults.map(([, invariant]) => invariant), 'corrected'])
  expect(planted).toEqual(new Set(Object.keys(learningInvariants)))
})
