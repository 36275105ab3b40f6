import { compile } from '@cgt/shared/eligibility/compile'
import { evaluateAll } from '@cgt/shared/eligibility/evaluate-all'
import type { Evaluation } from '@cgt/shared/eligibility/evaluation'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import { expect, test } from 'vitest'
import { loadCatalogue } from './load-catalogue.ts'

const { pack, cases } = loadCatalogue()
const compiled = compile(pack)
const people = [...cases.values()].flat().filter((_, i) => i % 30 === 0)

/** Everybody's answers, of which nothing is kept yet. */
function answersOf({ facts, asOf }: (typeof people)[number]) {
  const read = readFacts(pack.facts, facts)
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join())
  const policies = compiled.policies.map((one) => ({ ...one }))
  return evaluateAll({ ...compiled, policies }, read.facts, asOf)
}

/** Reads the parts of an answer from the last to the first, each twice. */
function readsAlike(one: Evaluation): boolean {
  const parts = (Object.keys(one) as (keyof Evaluation)[]).reverse()
  const first = parts.map((part) => one[part])
  return parts.every((part, i) => one[part] === first[i])
}

const textsOf = ({ evaluations, ask, best }: ReturnType<typeof answersOf>): string[] =>
  [...evaluations, ask, best].map((one) => JSON.stringify(one))

test('an answer is the same to the byte in whatever order its parts are read', () => {
  for (const person of people) {
    const expected = textsOf(answersOf(person))
    const turned = answersOf(person)
    expect([...turned.evaluations].reverse().every(readsAlike)).toBe(true)
    const other = textsOf(turned).findIndex((text, i) => text !== expected[i])
    expect(turned.evaluations[other]?.policyId).toBeUndefined()
    expect(other).toBe(-1)
  }
  expect(people.length).toBeGreaterThan(10)
})
