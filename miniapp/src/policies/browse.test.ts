import { expect, it } from 'vitest'
import { smallPack } from '../testing/small-pack'
import { browse, type Filter } from './browse'

const ids = (filter: Partial<Filter>) =>
  browse(smallPack.policies, { role: 'worker', text: '', ...filter }, '2026-11-22').map(
    ({ policy, standing }) => `${policy.id} ${standing}`,
  )

it('shows those in force first and says what has expired', () => {
  expect(ids({})).toEqual(['months inForce', 'certificate unknown', 'past expired'])
})

it('keeps a county’s own policies and those of every place that holds it', () => {
  expect(ids({ region: '533423' })).toEqual([
    'months inForce',
    'certificate unknown',
    'past expired',
  ])
  expect(ids({ region: '530100' })).toEqual(['months inForce', 'past expired'])
})

it('finds every word, in any order', () => {
  expect(ids({ text: '补贴 证书' })).toEqual(['certificate unknown'])
  expect(ids({ text: '没有这种' })).toEqual([])
})

it('keeps policies of one industry and those of all', () => {
  expect(ids({ role: 'enterprise', industry: 'tobacco' })).toEqual(['firm inForce'])
  expect(ids({ role: 'enterprise', industry: 'digital' })).toEqual([])
})
