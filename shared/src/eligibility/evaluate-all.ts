import type { CompiledPack } from './compile.ts'
import { evaluatePolicy } from './evaluate.ts'
import type { Evaluation } from './evaluation.ts'
import type { IsoDate } from './fact.ts'
import type { ReadFacts } from './read-facts.ts'
import { situate } from './situation.ts'

export interface EvaluationOfAll {
  readonly evaluations: readonly Evaluation[]
}

/** What every policy of a pack says of a subject on a day. */
export function evaluateAll(pack: CompiledPack, facts: ReadFacts, asOf: IsoDate): EvaluationOfAll {
  const situation = situate(pack, facts, asOf)
  return { evaluations: pack.policies.map((policy) => evaluatePolicy(policy, situation)) }
}
