import { setTimeout } from 'node:timers/promises'

/** Waits; tests pass one that does not. */
export type Pause = (ms: number) => Promise<void>

export const systemPause: Pause = async (ms) => {
  await setTimeout(ms)
}
