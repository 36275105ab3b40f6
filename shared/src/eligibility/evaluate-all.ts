import { askOf } from './ask.ts'
import { type Combination, combinations } from './combination.ts'
import type { CompiledPack } from './compile.ts'
import { evaluateWithAsks } from './evaluate.ts'
import type { Ask, Evaluation } from './evaluation.ts'
import type { IsoDate } from './fact.ts'
import type { Slots } from './fact-index.ts'
import { once } from './once.ts'
import type { ReadFacts } from './read-facts.ts'
import { type Situation, situate } from './situation.ts'

export interface EvaluationOfAll {
  readonly evaluations: readonly Evaluation[]
  /** Across all policies, what settles most policies and money for the least effort first. */
  readonly ask: readonly Ask[]
  readonly best: readonly Combination[]
}

// ¥10,000 at stake weighs as much as a second policy
const FULL_WEIGHT_FEN = 1_000_000

/** A loan has to be paid back: it is not at stake. */
const atStake = ({ amounts }: Evaluation): number =>
  Math.max(0, ...amounts.map(({ kind, highFen }) => (kind === 'loan' ? 0 : (highFen ?? 0))))

const weight = (evaluation: Evaluation): number =>
  1 + Math.min(1, atStake(evaluation) / FULL_WEIGHT_FEN)

/** Which scopes of exclusion leave room: two certificates, two hires, can each serve one policy. */
function roomFor({ index }: CompiledPack, s: Slots): string[] {
  const lists: readonly [string, string][] = [
    ['certificate', 'cert'],
    ['hire', 'hire'],
  ]
  return lists.flatMap(([scope, key]) => {
    const list = index.byKey.get(key)
    const records = list && s[list.slot]
    return Array.isArray(records) && records.length > 1 ? [scope] : []
  })
}

type Answered = ReturnType<typeof evaluateWithAsks>

function askOfAll(answers: readonly Answered[], situation: Situation): Ask[] {
  const asks = new Map<string, { ask: Ask; score: number }>()
  for (const { evaluation, worth } of answers)
    for (const { unknown, affects, score } of worth()) {
      const key = `${unknown.slot} ${unknown.at}`
      const before = asks.get(key) ?? { ask: askOf(unknown, situation, affects), score: 0 }
      asks.set(key, {
        ask: affects === 'verdict' ? { ...before.ask, affects } : before.ask,
        score: before.score + score * weight(evaluation),
      })
    }
  const rank = ({ affects }: Ask): number => (affects === 'verdict' ? 1 : 0)
  const ordered = [...asks.values()].sort((a, b) => rank(b.ask) - rank(a.ask) || b.score - a.score)
  return ordered.map(({ ask }) => ask)
}

/** What every policy of a pack says of a subject on a day, what to ask next, and what may be had together. */
export function evaluateAll(pack: CompiledPack, facts: ReadFacts, asOf: IsoDate): EvaluationOfAll {
  const situation = situate(pack, facts, asOf)
  const answers = pack.policies.map((policy) => evaluateWithAsks(policy, situation))
  const evaluations = answers.map(({ evaluation }) => evaluation)
  const policies = pack.policies.map(({ policy }) => policy)
  const ask = once(() => askOfAll(answers, situation))
  const best = once(() => combinations(policies, evaluations, roomFor(pack, situation.s)))
  return {
    evaluations,
    get ask() {
      return ask()
    },
    get best() {
      return best()
    },
  }
}
