import type { Clock } from '../platform/clock.ts'

/** A clock that tests move. */
export interface StoppedClock extends Clock {
  readonly advance: (seconds: number) => void
}

/** Stands at `now`, in epoch milliseconds, until it is moved. */
export function stoppedClock(now: number): StoppedClock {
  let at = now
  return {
    now: () => at,
    advance: (seconds) => {
      at += seconds * 1000
    },
  }
}
