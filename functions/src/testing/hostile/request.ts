/** One request that somebody with bad intent, or a broken phone, might send. */
export interface HostileRequest {
  /** The operation it is aimed at. */
  readonly operation: string
  /** What is wrong with it, in words. */
  readonly attack: string
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
  /** What it must come to: a refusal, a 401, or, where it may be right by chance, anything but a failure. */
  readonly must: 'refuse' | 'askWhoCalls' | 'notFail'
}

/** Part of every text that is planted: it must come back in no refusal, and stand in no log. */
export const marker = 'h0st1le'
