import { expect, test } from 'vitest'
import { compile } from './compile.ts'
import type { Criterion } from './criterion.ts'
import { evaluate } from './evaluate.ts'
import type { FactDef } from './fact.ts'
import { AS_OF, FACTS } from './testing/small-facts.ts'
import { policyWith, readSmall } from './testing/small-policy.ts'

const [template] = FACTS as [FactDef]
const grades = ['学徒工', '初级工', '中级工', '高级工', '技师'].map((label, i) => ({
  value: `g${i}`,
  label,
}))
const facts: readonly FactDef[] = [
  { ...template, key: 'grade', type: { kind: 'orderedEnum', values: grades } },
  { ...template, key: 'trade', type: { kind: 'enum', values: grades } },
]

const need = (fact: string, op: 'in' | 'notIn', values: readonly string[]) => {
  const when: Criterion = { id: 'grade', label: '', fact, op, values }
  const pack = compile({ facts, parameters: [], policies: [policyWith(when)] })
  return evaluate(pack, 'policy', readSmall({}, facts), AS_OF).criteria?.need
}

test.each([
  [['g1', 'g2', 'g3', 'g4'], '初级工及以上'],
  [['g4', 'g3'], '高级工及以上'],
  [['g0', 'g1'], '初级工及以下'],
  [['g3', 'g1', 'g2'], '初级工 至 高级工'],
  [['g1', 'g3'], '初级工、高级工'],
  [['g4'], '技师'],
])('of ordered choices %j the ends are said where they follow on one another', (values, words) => {
  expect(need('grade', 'in', values)).toBe(words)
  expect(need('grade', 'notIn', values)).toBe(`不是 ${words}`)
})

test('choices without an order are listed', () => {
  expect(need('trade', 'in', ['g3', 'g4'])).toBe('高级工、技师')
})
