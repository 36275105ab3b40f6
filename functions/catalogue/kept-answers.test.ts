import { compile } from '@cgt/shared/eligibility/compile'
import { evaluateAll } from '@cgt/shared/eligibility/evaluate-all'
import type { Facts } from '@cgt/shared/eligibility/fact'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import { expect, test } from 'vitest'
import { seededRandom } from '../src/testing/seeded-random.ts'
import { loadCatalogue } from './load-catalogue.ts'

const { pack, cases } = loadCatalogue()
const people = [...cases.values()].flat().filter(({ facts }) => Object.keys(facts).length > 0)
const ids = pack.policies.map(({ id }) => id)
const used = compile(pack)
/** The same rules, of which nothing is kept yet. */
const afresh = (): typeof used => ({ ...used, policies: used.policies.map((one) => ({ ...one })) })

const bytes = seededRandom(20261125)
const random = (): number => bytes(4).reduce((sum, byte) => (sum + byte) / 256, 0)
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

const without = (facts: Facts, key: string): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([each]) => each !== key))

/** Each policy's answer, and what is said of all of them. */
const answers = (compiled: typeof used, { facts, asOf }: Asked): string[] => {
  const read = readFacts(pack.facts, facts)
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join())
  const { evaluations, ...rest } = evaluateAll(compiled, read.facts, asOf)
  return [...evaluations, rest].map((one) => JSON.stringify(one))
}

interface Asked {
  readonly facts: Facts
  readonly asOf: string
}

/** Something is told, changed, taken back or declined; or somebody else asks, or of another day. */
function next({ facts, asOf }: Asked): Asked {
  const told = pick(people)
  const [key, value] = pick(Object.entries(told.facts))
  const claims = [{ policyId: pick(ids), date: '2025-03-01' }]
  const step = pick<() => Asked>([
    () => ({ facts: told.facts, asOf }),
    () => ({ facts, asOf: told.asOf }),
    ...Array.from({ length: 3 }, () => () => ({ facts: { ...facts, [key]: value }, asOf })),
    ...Array.from({ length: 3 }, () => () => ({ facts: { ...facts, claims }, asOf })),
    () => ({ facts: { ...facts, [key]: { declined: true as const } }, asOf }),
    () => ({ facts: without(facts, pick([...Object.keys(facts), key])), asOf }),
  ])()
  return readFacts(pack.facts, step.facts).ok ? step : { facts: told.facts, asOf }
}

test('an answer that was kept is, to the byte, the one worked out anew', () => {
  let asked: Asked = pick(people)
  for (let step = 0; step < 100; step++) {
    asked = next(asked)
    const anew = answers(afresh(), asked)
    const other = answers(used, asked).findIndex((one, i) => one !== anew[i])
    expect(ids[other]).toBeUndefined()
    expect(other).toBe(-1)
  }
})
