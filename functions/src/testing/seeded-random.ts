import type { Random } from '../platform/id.ts'

/** The same bytes for the same seed, so that a run can be had again (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) & 255
  }
  return (count) => Uint8Array.from({ length: count }, next)
}
