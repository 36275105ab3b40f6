import type { Faults } from './inject.ts'
import { crashAtWrite } from './schedules.ts'

export interface Crashing {
  readonly faults: Faults
  /** Lays the state that the act starts from, anew for every crash point. */
  readonly prepare: () => Promise<void>
  /** The act; a later call with the same wish is a retry by a process that knows nothing of the first. */
  readonly act: () => Promise<unknown>
  /** Throws when an invariant is broken; asked after the crash and again after the retry. */
  readonly check: (retried: boolean) => Promise<void>
}

/**
 * Tries an act dying before each of its writes and after the last, then retried. A process that died
 * leaves what is stored and nothing else: dying at a call between two writes leaves the same. How
 * many points there were.
 */
export async function everyCrashPoint({ faults, prepare, act, check }: Crashing): Promise<number> {
  faults.follow(undefined)
  await prepare()
  let writes = 0
  faults.follow((_, isWrite) => {
    if (isWrite) writes++
    return undefined
  })
  await act()
  const points = [
    ...Array.from({ length: writes }, (_, write) => crashAtWrite(write, 'before')),
    crashAtWrite(writes - 1, 'after'),
  ]
  for (const dies of points) {
    faults.follow(undefined)
    await prepare()
    faults.follow(dies)
    await act().catch(() => undefined)
    faults.follow(undefined)
    await check(false)
    await act()
    await check(true)
  }
  return points.length
}
