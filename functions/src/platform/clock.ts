export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number
}

export const systemClock: Clock = { now: () => Date.now() }

export const epochSeconds = (clock: Clock): number => Math.floor(clock.now() / 1000)

const shanghaiOffsetMs = 8 * 3600 * 1000

/** The calendar date in Asia/Shanghai, which has kept one offset since 1991. */
export const today = (clock: Clock): string =>
  new Date(clock.now() + shanghaiOffsetMs).toISOString().slice(0, 10)
