import type { Scored } from './ask.ts'
import type { CompiledPolicy, CompiledVersion } from './compile.ts'
import type { Evaluation } from './evaluation.ts'
import { AS_OF } from './fact-index.ts'
import type { Situation } from './situation.ts'

/** One policy's answer for one subject, and how much each question would settle. */
export interface Answer {
  readonly evaluation: Omit<Evaluation, 'receipt'>
  readonly version: CompiledVersion | undefined
  readonly worth: readonly Scored[]
}

/** How many answers are kept of a policy, and how long what they rest on may be told. */
const MOST_ANSWERS = 64
const LONGEST_KEY = 4000

const kept = new WeakMap<CompiledPolicy, Map<string, Answer>>()

/** All that a policy's answer rests on: the day, and what is known (or declined) of the facts it reads. */
function groundsOf({ reads }: CompiledPolicy, { s, facts }: Situation): string {
  const declined = [...facts.origins].flatMap(([key, origin]) => (origin.declined ? key : []))
  return JSON.stringify([s[AS_OF], declined, ...reads.map((slot) => s[slot])])
}

/** Works out an answer once, wherever it rests on the same: a fact told changes only the policies that read it. */
export function answered(policy: CompiledPolicy, situation: Situation, find: () => Answer): Answer {
  const grounds = groundsOf(policy, situation)
  if (grounds.length > LONGEST_KEY) return find()
  const answers = kept.get(policy) ?? new Map<string, Answer>()
  kept.set(policy, answers)
  const known = answers.get(grounds)
  answers.delete(grounds)
  const answer = known ?? find()
  // what was used last stands last
  answers.set(grounds, answer)
  const [oldest] = answers.keys()
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest)
  return answer
}
