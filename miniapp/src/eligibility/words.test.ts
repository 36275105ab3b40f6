import type { FactDef, FactType, FactValue } from '@cgt/shared/eligibility/fact'
import { expect, it } from 'vitest'
import { factText } from './words'

const def = (type: FactType): FactDef => ({
  key: 'worker.x',
  subject: 'worker',
  type,
  label: 'x',
  question: 'x?',
  why: 'x',
  sensitivity: 'plain',
  mutability: 'fixed',
  cost: 1,
})
const levels = { kind: 'orderedEnum', values: [{ value: 'L4', label: '中级工' }] } as const

it.each([
  [{ kind: 'integer', unit: '个月' }, 36, '36 个月'],
  [{ kind: 'money' }, 150_000, '¥1,500'],
  [{ kind: 'ratio' }, 550, '5.5%'],
  [{ kind: 'date' }, '2025-12-31', '2025年12月31日'],
  [{ kind: 'boolean' }, false, '否'],
  [levels, 'L4', '中级工'],
  [{ kind: 'set', values: [] }, [], '都没有'],
  [{ kind: 'region' }, '533423', '迪庆州 · 维西县'],
  [{ kind: 'records' }, [{}, {}], '2 个'],
] as [FactType, FactValue, string][])('says %j as a person would', (type, value, text) => {
  expect(factText(def(type), { value })).toBe(text)
})

it('says 不清楚 for what was declined, and never a default', () => {
  expect(factText(def({ kind: 'boolean' }), { declined: true })).toBe('不清楚')
  expect(factText(def({ kind: 'boolean' }), undefined)).toBe('还没填')
})
