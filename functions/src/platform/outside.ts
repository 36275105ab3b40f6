const largestAnswer = 64 * 1024
const longestMs = 3000

/** When a person has waited long enough for a service outside; shared by all that one wish asks of it. */
export type Deadline = () => AbortSignal

/** Three seconds from now. */
export const deadline: Deadline = () => AbortSignal.timeout(longestMs)

/** Reads no further than anybody should answer. */
async function readSmall({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.byteLength
    if (size > largestAnswer) throw new Error('too long')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/**
 * Asks a service outside for a small JSON answer, once: a code must not be spent twice.
 * Rejects when it is late, down, too long or not JSON; the address may hold a secret, so errors never quote it.
 */
export async function askOutside(
  address: URL,
  init: RequestInit,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    const answer = await fetch(address, { ...init, redirect: 'error', signal })
    if (!answer.ok) throw new Error(`status ${answer.status}`)
    return JSON.parse(await readSmall(answer))
  } catch (cause) {
    throw new Error(`${address.hostname} did not answer: ${(cause as Error).name}`)
  }
}
