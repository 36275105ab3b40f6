/** The figure that a share of all figures stay under; the least at 0. */
export function share(figures: readonly number[], of: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * of)] ?? Number.NaN
}

/** The middle one of an odd number of figures. */
export const median = (figures: readonly number[]): number => share(figures, 0.5)
