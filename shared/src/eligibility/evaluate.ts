import { amountsOf } from './amount.ts'
import { type Answer, answered } from './answers.ts'
import { askOf, unknownsWorthAsking } from './ask.ts'
import type { CompiledPack, CompiledPolicy, CompiledVersion } from './compile.ts'
import { eligibleFrom } from './eligible-from.ts'
import type { Evaluation, Flip, Verdict } from './evaluation.ts'
import { type Divided, decide, newWork } from './exact.ts'
import { explain } from './explanation.ts'
import type { IsoDate } from './fact.ts'
import { flipOf, turns } from './flips.ts'
import { judge } from './judge.ts'
import { once } from './once.ts'
import { FALSE } from './outcome.ts'
import type { ReadFacts } from './read-facts.ts'
import { receiptOf } from './receipt.ts'
import { type Situation, situate } from './situation.ts'
import { read } from './unknown.ts'
import { type Judged, REFUSALS, verdictOfMask } from './verdict.ts'

/** @throws RangeError when the pack holds no such policy. */
export function policyOf(pack: CompiledPack, policyId: string): CompiledPolicy {
  const policy = pack.byId.get(policyId)
  if (!policy) throw new RangeError(`no policy is called ${policyId}`)
  return policy
}

const ASKS: readonly Verdict[] = ['eligible', 'undetermined', 'needsJudgement']

/** Every known fact that alone turns a refusal round; those that make it eligible first. */
function flipsOf(judged: Judged, situation: Situation): Flip[] {
  const { version, verdict, mask } = judged
  if (!version || mask !== FALSE || !REFUSALS.includes(verdict)) return []
  const { s, pack } = situation
  const flips = turns(version.root, s, newWork(pack.index)).flatMap((turn) => {
    const after = verdictOfMask(turn.mask, version, s, newWork(pack.index))
    return flipOf(turn, read(s, turn.unknown), after)
  })
  const rank = ({ verdict: after, actionable }: Flip): number =>
    AFTER.indexOf(after) * 2 + (actionable ? 0 : 1)
  return flips.sort((a, b) => rank(a) - rank(b))
}

const AFTER: readonly Verdict[] = ['eligible', 'needsJudgement', 'undetermined']

function answerOf(policy: CompiledPolicy, situation: Situation): Answer {
  const { s } = situation
  const work = newWork(situation.pack.index)
  const divisions = new Map<CompiledVersion, Divided>()
  const judged = judge(policy, situation, work, (version) =>
    decide(version.root, s, work, (divided) => divisions.set(version, divided)),
  )
  const { verdict, version, mask } = judged
  const worth = once(() =>
    ASKS.includes(verdict)
      ? unknownsWorthAsking(judged, situation, work, version && divisions.get(version))
      : [],
  )
  return {
    verdict,
    version,
    criteria: once(() => version && explain(version.root, s, mask)),
    worth,
    flips: once(() => flipsOf(judged, situation)),
    eligibleFrom: once(() => eligibleFrom(policy, situation, judged)),
    amounts: once(() =>
      version && !REFUSALS.includes(verdict) ? amountsOf(version, situation) : [],
    ),
    bounded: () => worth() && work.bounded,
  }
}

/** One policy's answer for one subject, and how much each question would settle. */
export function evaluateWithAsks(policy: CompiledPolicy, situation: Situation) {
  const answer = answered(policy, situation, () => answerOf(policy, situation))
  const { verdict, version, worth } = answer
  const ask = once(() => worth().map(({ unknown, affects }) => askOf(unknown, situation, affects)))
  const receipt = once(() => receiptOf(policy, version, situation, verdict))
  // what no screen shows is never worked out
  const evaluation: Evaluation = {
    policyId: policy.policy.id,
    asOf: situation.asOf,
    verdict,
    get criteria() {
      return answer.criteria()
    },
    get ask() {
      return ask()
    },
    get flips() {
      return answer.flips()
    },
    get eligibleFrom() {
      return answer.eligibleFrom()
    },
    get amounts() {
      return answer.amounts()
    },
    get bounded() {
      return answer.bounded()
    },
    get receipt() {
      return receipt()
    },
  }
  return { evaluation, worth }
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
  return evaluateWithAsks(policyOf(pack, policyId), situate(pack, facts, asOf)).evaluation
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
