import type { Decision } from './engines/engine.ts'
import { compileSource } from './engines/limit.ts'
import { type BenchPolicy, kindOf, type Profile, testsOf, type Value } from './workload.ts'

type Decide = (profile: Profile) => boolean

/** Enough values of a fact to reach every outcome of the policy's tests on it. */
function representatives(policy: BenchPolicy, fact: string): readonly Value[] {
  const tests = testsOf(policy.when).filter((test) => test.fact === fact)
  const kind = kindOf(fact)
  if (kind.kind === 'boolean') return [true, false]
  if (kind.kind === 'enum') return kind.values
  if (kind.kind === 'set') return subsets([...new Set(tests.map((test) => String(test.value)))])
  if (kind.kind !== 'integer' && kind.kind !== 'day') throw new Error(`no classes for ${fact}`)
  // A number beyond the fact's own bounds is not a way it could turn out.
  const days =
    kind.kind === 'day' ? { first: 101, last: 1228, unit: 10000 } : { first: 0, last: 0, unit: 1 }
  const min = kind.min * days.unit + days.first
  const max = kind.max * days.unit + days.last
  const near = tests.flatMap(({ value }) => [Number(value) - 1, Number(value), Number(value) + 1])
  return [...new Set(near)].filter((value) => value >= min && value <= max)
}

const subsets = (values: readonly string[]): string[][] =>
  Array.from({ length: 2 ** values.length }, (_, bits) => values.filter((_, i) => (bits >> i) & 1))

function settle(decide: Decide, policy: BenchPolicy, profile: Profile): Decision {
  const missing = [...new Set(testsOf(policy.when).map(({ fact }) => fact))].filter(
    (fact) => profile[fact] === undefined,
  )
  const seen = new Set<boolean>()
  const complete = (known: Profile, left: readonly string[]): void => {
    const [fact, ...rest] = left
    if (fact === undefined) return void seen.add(decide(known))
    for (const value of representatives(policy, fact)) {
      if (seen.size === 2) return
      complete({ ...known, [fact]: value }, rest)
    }
  }
  complete(profile, missing)
  return seen.size === 2 ? undefined : seen.has(true)
}

/** The truth about missing facts: every way they could turn out, tried one by one. */
export function judge(
  policies: readonly BenchPolicy[],
  profiles: readonly Profile[],
): Decision[][] {
  const deciders = policies.map(({ when }): Decide => compileSource(when))
  return profiles.map((profile) =>
    policies.map((policy, i) => settle(deciders[i] as Decide, policy, profile)),
  )
}
