const offset = 8 * 60 * 60

/** The clock in Shanghai at a moment given in epoch seconds: `2026-11-22T14:05:00.000Z`, though it is not UTC. */
export const shanghaiTime = (at: number): string => new Date((at + offset) * 1000).toISOString()

/** The day in Shanghai, as `YYYY-MM-DD`. */
export const shanghaiDay = (at: number): string => shanghaiTime(at).slice(0, 10)
