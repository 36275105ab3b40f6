import type { Faults } from './inject.ts'
import { crashAt } from './schedules.ts'

export interface Crashing {
  readonly faults: Faults
  /** Lays the state that the act starts from, anew for every crash point. */
  readonly prepare: () => Promise<void>
  /** The act; a later call with the same wish is a retry by a process that knows nothing of the first. */
  readonly act: () => Promise<unknown>
  /** Throws when an invariant is broken; asked after the crash and again after the retry. */
  readonly check: (retried: boolean) => Promise<void>
}

/** Tries an act dying before and after each of its store calls, then retried. How many points there were. */
export async function everyCrashPoint({ faults, prepare, act, check }: Crashing): Promise<number> {
  faults.follow(undefined)
  await prepare()
  faults.follow(() => undefined)
  await act()
  const calls = faults.calls()
  for (let point = 0; point < calls; point++)
    for (const when of ['before', 'after'] as const) {
      faults.follow(undefined)
      await prepare()
      faults.follow(crashAt(point, when))
      await act().catch(() => undefined)
      faults.follow(undefined)
      await check(false)
      await act()
      await check(true)
    }
  return calls * 2
}
