import type { Failure } from '@cgt/shared/http/failure'
import type { Clock } from './clock.ts'

export interface BreakerConfig {
  readonly clock: Clock
  /** Whether an error says that the service is not to be had; any other answer says that it is. */
  readonly isOutage: (error: unknown) => boolean
  /** What callers are told while nobody asks the service. */
  readonly refusal: () => Failure
}

/** Runs a call to a service, or refuses at once while the service is down. */
export type Breaker = <T>(call: () => Promise<T>) => Promise<T>

const mostOutages = 5
const restMs = 30_000

/**
 * After five outages in a row nobody asks for thirty seconds; then one call goes ahead, and the
 * others follow when it comes back. Each process learns for itself: what it saves is its own waiting.
 */
export function openBreaker({ clock, isOutage, refusal }: BreakerConfig): Breaker {
  let outages = 0
  let closedUntil = 0

  const admit = () => {
    if (outages < mostOutages) return
    if (clock.now() < closedUntil) throw refusal()
    closedUntil = clock.now() + restMs
  }
  const failed = () => {
    outages++
    closedUntil = clock.now() + restMs
  }
  return async (call) => {
    admit()
    try {
      const answer = await call()
      outages = 0
      return answer
    } catch (error) {
      if (isOutage(error)) failed()
      else outages = 0
      throw error
    }
  }
}
