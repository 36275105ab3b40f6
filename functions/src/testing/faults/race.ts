export interface RaceOutcome<T> {
  readonly won: readonly T[]
  readonly lost: readonly unknown[]
}

/** Starts all contenders at once; who got through, and what the others were told. */
export async function race<T>(
  contenders: number,
  contend: (contender: number) => Promise<T>,
): Promise<RaceOutcome<T>> {
  const ended = await Promise.allSettled(
    Array.from({ length: contenders }, (_, contender) => contend(contender)),
  )
  return {
    won: ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    lost: ended.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])),
  }
}
