import type { FactDef, FactType } from '@cgt/shared/eligibility/fact'
import { expect, it } from 'vitest'
import { readTyped, typedOf } from './typed-answer'

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

it.each([
  ['36', { kind: 'integer', unit: '个月', min: 0, max: 720 }, 36],
  ['1,500.5', { kind: 'money' }, 150_050],
  ['-300', { kind: 'money' }, -30_000],
  ['5.5%', { kind: 'ratio' }, 550],
  ['2025-05-10', { kind: 'date' }, '2025-05-10'],
  ['2025-05', { kind: 'month' }, '2025-05'],
  [' 钳工 ', { kind: 'text' }, '钳工'],
] as const)('reads «%s»', (text, type, value) => {
  expect(readTyped(def(type), text)).toEqual({ value })
})

it.each([
  ['', { kind: 'integer' }, '还没填'],
  ['三年', { kind: 'integer' }, '请填整数'],
  ['1.5', { kind: 'integer' }, '请填整数'],
  ['721', { kind: 'integer', unit: '个月', min: 0, max: 720 }, '请填 0 到 720 个月之间的数'],
  ['-1', { kind: 'money', min: 0 }, '请填不小于 0 元的数'],
  ['1.234', { kind: 'money' }, '请填数字，最多两位小数'],
  ['昨天', { kind: 'date' }, '请选日期'],
] as const)('says what is wrong with «%s»', (text, type, wrong) => {
  expect(readTyped(def(type), text)).toEqual({ wrong })
})

it('shows a known sum in 元, as it would be typed', () => {
  expect(typedOf(def({ kind: 'money' }), 150_050)).toBe('1500.5')
})
