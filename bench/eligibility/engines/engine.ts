import type { BenchPolicy, Profile } from '../workload.ts'

/** `undefined`: the engine says that it does not know. */
export type Decision = boolean | undefined

export interface Prepared {
  /** Decides every policy for one profile, in order. */
  readonly decide?: (profile: Profile) => readonly Decision[] | Promise<readonly Decision[]>
  /** Decides every policy for every profile at once. */
  readonly decideAll?: (profiles: readonly Profile[]) => readonly (readonly Decision[])[]
}

/** One engine of the comparison, with the policies written in its own language. */
export type Engine = (policies: readonly BenchPolicy[]) => Prepared | Promise<Prepared>
