import { amountsOf } from './amount.ts'
import { askOf, unknownsWorthAsking } from './ask.ts'
import type { CompiledPack, CompiledPolicy } from './compile.ts'
import type { Evaluation, Verdict } from './evaluation.ts'
import { newWork } from './exact.ts'
import { explain } from './explanation.ts'
import type { IsoDate } from './fact.ts'
import type { ReadFacts } from './read-facts.ts'
import { receiptOf } from './receipt.ts'
import { type Situation, situate } from './situation.ts'
import { judge, REFUSALS } from './verdict.ts'

/** @throws RangeError when the pack holds no such policy. */
export function policyOf(pack: CompiledPack, policyId: string): CompiledPolicy {
  const policy = pack.byId.get(policyId)
  if (!policy) throw new RangeError(`no policy is called ${policyId}`)
  return policy
}

const ASKS: readonly Verdict[] = ['eligible', 'undetermined', 'needsJudgement']

/** One policy's whole answer for one subject. */
export function evaluatePolicy(policy: CompiledPolicy, situation: Situation): Evaluation {
  const { s, asOf } = situation
  const work = newWork(situation.pack.index)
  const { verdict, version, mask } = judge(policy, situation, work)
  const refused = REFUSALS.includes(verdict)
  const amounts = version && !refused ? amountsOf(version, s) : []
  const worth =
    version && ASKS.includes(verdict) ? unknownsWorthAsking(version, situation, mask, work) : []
  const ask = worth.map(({ unknown, affects }) => askOf(unknown, situation, affects))
  return {
    policyId: policy.policy.id,
    asOf,
    verdict,
    ...(version ? { criteria: explain(version.root, s, mask) } : {}),
    ask,
    flips: [],
    amounts,
    bounded: work.bounded,
    receipt: receiptOf(policy, version, situation, verdict),
  }
}

/**
 * What one policy says of a subject on a day.
 * @throws RangeError for an unknown policy, or an as-of that is no date.
 */
export function evaluate(
  pack: CompiledPack,
  policyId: string,
  facts: ReadFacts,
  asOf: IsoDate,
): Evaluation {
  return evaluatePolicy(policyOf(pack, policyId), situate(pack, facts, asOf))
}

/** Only the verdict, without the explanation. */
export function verdictOf(
  pack: CompiledPack,
  policyId: string,
  facts: ReadFacts,
  asOf: IsoDate,
): Verdict {
  const situation = situate(pack, facts, asOf)
  return judge(policyOf(pack, policyId), situation, newWork(pack.index)).verdict
}
