import type { BenchPolicy, Profile } from '../workload.ts'

/** `undefined`: the engine says that it does not know. */
export type Decision = boolean | undefined

/** Decides every policy for one profile, in order. */
export interface OneByOne {
  readonly decide: (profile: Profile) => readonly Decision[] | Promise<readonly Decision[]>
}

/** Decides every policy for every profile at once; `decisionsOf` reads one profile's out of the answer. */
export interface AtOnce<Answer> {
  readonly decideAll: (profiles: readonly Profile[]) => Answer
  readonly decisionsOf: (answer: Answer, profile: number) => readonly Decision[]
}

export type Prepared = OneByOne | AtOnce<unknown>

/** One engine of the comparison, with the policies written in its own language. */
export type Engine = (policies: readonly BenchPolicy[]) => Prepared
