import type { Fault, FaultSchedule } from './inject.ts'

const faults: readonly Fault[] = ['neverSent', 'answerLost', 'throttled', 'conflict']

/** About one call in `every` goes wrong, each way as likely; the same seed goes wrong alike. */
export function seededFaults(next: () => number, every = 4): FaultSchedule {
  return (_, isWrite) => {
    if (Math.floor(next() * every) !== 0) return undefined
    const fault = faults[Math.floor(next() * faults.length)]
    // Only a write can meet another's transaction.
    return fault === 'conflict' && !isWrite ? 'throttled' : fault
  }
}

/** The process dies at one of its writes, counted from 0, before it is sent or after it is done, and makes no call after. */
export function crashAtWrite(write: number, when: 'before' | 'after'): FaultSchedule {
  let writes = 0
  return (_, isWrite) => {
    if (writes > write) return 'neverSent'
    if (!isWrite || writes++ < write) return undefined
    return when === 'after' ? 'answerLost' : 'neverSent'
  }
}

/** The process dies at one call, before it is sent or after it is done, and makes no call after. */
export const crashAt =
  (point: number, when: 'before' | 'after'): FaultSchedule =>
  (call) => {
    if (call < point) return undefined
    return call === point && when === 'after' ? 'answerLost' : 'neverSent'
  }
