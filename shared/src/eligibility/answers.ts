import type { Scored } from './ask.ts'
import type { CompiledPolicy, CompiledVersion } from './compile.ts'
import type { Evaluation, Verdict } from './evaluation.ts'
import { AS_OF } from './fact-index.ts'
import type { Situation } from './situation.ts'

type Found<K extends keyof Evaluation> = () => Evaluation[K]

/** One policy's answer for one subject; all but the verdict is worked out for whoever reads it, once. */
export interface Answer {
  readonly verdict: Verdict
  readonly version: CompiledVersion | undefined
  readonly criteria: Found<'criteria'>
  /** What is worth asking, and how much each question would settle. */
  readonly worth: () => readonly Scored[]
  readonly flips: Found<'flips'>
  readonly eligibleFrom: Found<'eligibleFrom'>
  readonly amounts: Found<'amounts'>
  readonly bounded: Found<'bounded'>
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
