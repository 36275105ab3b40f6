import { decideBatch, outcomeIn } from './batch.ts'
import type { Bits } from './columns.ts'
import type { CompiledPack, CompiledPolicy, CompiledVersion } from './compile.ts'
import type { Verdict } from './evaluation.ts'
import { newWork } from './exact.ts'
import type { IsoDate } from './fact.ts'
import { judge } from './judge.ts'
import type { Mask } from './outcome.ts'
import type { ReadFacts } from './read-facts.ts'
import { type Situation, situate } from './situation.ts'

/** One policy's verdicts: its criteria over everybody at once, then terms and past claims one by one. */
function verdictsOn(policy: CompiledPolicy, people: readonly Situation[]): Verdict[] {
  const [first] = people
  if (!first) return []
  const { index } = first.pack
  const roots = policy.versions.map(({ root }) => root)
  const rows = people.map(({ s }) => s)
  const bits = decideBatch({ index, roots }, rows)
  return people.map((situation, i) => {
    const maskOf = (version: CompiledVersion): Mask =>
      outcomeIn(bits[policy.versions.indexOf(version)] as Bits, i)
    return judge(policy, situation, newWork(index), maskOf).verdict
  })
}

/**
 * Every policy's verdicts on many subjects on a day, by policy: the same as each subject's own.
 * @throws RangeError when `asOf` is no date, or some facts were read for other definitions.
 */
export function verdictsInBatch(
  pack: CompiledPack,
  people: readonly ReadFacts[],
  asOf: IsoDate,
): ReadonlyMap<string, readonly Verdict[]> {
  const situations = people.map((facts) => situate(pack, facts, asOf))
  return new Map(pack.policies.map((each) => [each.policy.id, verdictsOn(each, situations)]))
}
