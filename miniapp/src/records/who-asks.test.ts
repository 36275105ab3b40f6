import type { FactDef } from '@cgt/shared/eligibility/fact'
import { expect, it } from 'vitest'
import { whoAsks } from './who-asks'

const def = (key: string, type: FactDef['type']) => [key, { key, type } as FactDef] as const
const level = { value: 'L4', label: '中级工（四级）' }
const defs = new Map([
  def('cert.occupation', { kind: 'text' }),
  def('cert.level', { kind: 'orderedEnum', values: [level] }),
])

it('says where and what one works as, in the words people use', () => {
  const facts = {
    'worker.residence.regionCode': { value: '533423' },
    cert: { value: [{ occupation: '钳工', level: 'L4' }] },
  }
  expect(whoAsks(facts, defs)).toBe('维西县 · 钳工 · 中级工')
})

it('leaves out what was not told or not wished to be', () => {
  expect(whoAsks({}, defs)).toBe('')
  expect(whoAsks({ cert: { value: [] } }, defs)).toBe('')
  expect(whoAsks({ 'worker.residence.regionCode': { declined: true } }, defs)).toBe('')
  expect(whoAsks({ cert: { value: [{ level: 'L4' }] } }, defs)).toBe('中级工')
  expect(whoAsks({ 'worker.insuredRegionCode': { value: '533423' } }, defs)).toBe('维西县')
})
