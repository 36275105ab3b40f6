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

/**
 * Where contenders wait until all have come: after it, each goes on knowing what the others knew.
 * A negative control that looks, waits here and then writes loses every time, not when it happens to.
 * `once`: what is done when all have come, before any goes on.
 */
export function meetingOf(
  contenders: number,
  once: () => Promise<unknown> = async () => {},
): () => Promise<unknown> {
  let missing = contenders
  let open = (_done: Promise<unknown>) => {}
  const all = new Promise<unknown>((resolve) => {
    open = resolve
  })
  return () => {
    if (--missing === 0) open(once())
    return all
  }
}
