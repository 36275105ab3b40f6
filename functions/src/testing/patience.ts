import type { Deadline } from '../platform/outside.ts'

/** How long people wait for services outside: until a test says that it was long enough. */
export interface Patience {
  readonly deadline: Deadline
  /** Everybody who waits now has waited long enough. */
  readonly runOut: () => void
}

export function openPatience(): Patience {
  const waiting = new Set<AbortController>()
  return {
    deadline: () => {
      const one = new AbortController()
      waiting.add(one)
      return one.signal
    },
    runOut: () => {
      for (const one of waiting) one.abort(new DOMException('long enough', 'TimeoutError'))
      waiting.clear()
    },
  }
}
