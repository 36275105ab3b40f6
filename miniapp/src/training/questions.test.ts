import type { Notice, Session } from '@cgt/shared/training/notice'
import { expect, it } from 'vitest'
import { smallPack } from '../testing/small-pack'
import { questionsFor } from './questions'

const session: Session = {
  ...{ id: '1', startsAt: 1, endsAt: 2, place: '职工之家', trainer: null, places: 9, reserves: [] },
  buckets: [
    {
      label: '会员里的低保家庭',
      places: 2,
      for: [
        { fact: 'worker.member', anyOf: [true] },
        { fact: 'worker.dibao', anyOf: [true] },
      ],
    },
  ],
}
const notice = { audience: [{ fact: 'worker.member', anyOf: [true] }] } as unknown as Notice
const asked = (facts: Parameters<typeof questionsFor>[3]) =>
  questionsFor(smallPack.facts, notice, session, facts).map(({ def, keptFor }) => [
    def.key,
    keptFor,
  ])

it('asks what decides first, then what places are kept by, nothing twice', () => {
  expect(asked({})).toEqual([
    ['worker.member', undefined],
    ['worker.dibao', '会员里的低保家庭'],
  ])
})

it('asks nothing that is known', () => {
  expect(asked({ 'worker.member': { value: false }, 'worker.dibao': true })).toEqual([])
})

it('asks again for what decides where it was skipped, and not for what only helps', () => {
  const skipped = { declined: true } as const
  expect(asked({ 'worker.member': skipped, 'worker.dibao': skipped })).toEqual([
    ['worker.member', undefined],
  ])
})
