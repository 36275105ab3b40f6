import { compile } from '@cgt/shared/eligibility/compile'
import { verdictOf } from '@cgt/shared/eligibility/evaluate'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import { verdictsInBatch } from '@cgt/shared/eligibility/verdicts-in-batch'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadPack } from './load-catalogue.ts'
import { peopleOf } from './testing/people.ts'

const AS_OF = '2025-06-15'

const pack = loadPack()
const compiled = compile(pack)

function read(given: Readonly<Record<string, unknown>>) {
  const result = readFacts(pack.facts, given)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join())
  return result.facts
}

describe.each([0, 10, 30, 50])('with %i in a hundred facts missing', (missing) => {
  test('a population gets the verdicts that each person gets alone, on every policy', () => {
    const drawn = fc.sample(peopleOf(pack, missing), { numRuns: 70, seed: 20260804 })
    const people = drawn.map(read)
    const batch = verdictsInBatch(compiled, people, AS_OF)
    const alone = compiled.policies.map(({ policy: { id } }): [string, unknown[]] => [
      id,
      people.map((facts) => verdictOf(compiled, id, facts, AS_OF)),
    ])
    expect(Object.fromEntries(batch)).toEqual(Object.fromEntries(alone))
  })
})

test('the generated people meet every verdict but one that needs a past claim', () => {
  const people = fc.sample(peopleOf(pack, 30), { numRuns: 70, seed: 20260804 }).map(read)
  const verdicts = new Set([...verdictsInBatch(compiled, people, AS_OF).values()].flat())
  expect([...verdicts].sort()).toEqual([
    'closed',
    'eligible',
    'excluded',
    'needsJudgement',
    'notEligible',
    'notOpen',
    'undetermined',
  ])
})
