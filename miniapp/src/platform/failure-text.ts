import { Failure, failures } from '@cgt/shared/http/failure'

export interface FailureText {
  readonly sentence: string
  /** Names this one request in the server's log, when it got that far. */
  readonly correlationId?: string
}

/** What to tell a person about an error: a sentence, and the number to quote. */
export function failureText(error: unknown): FailureText {
  if (!(error instanceof Failure)) return { sentence: failures.internal.sentence }
  const { message: sentence, correlationId } = error
  return correlationId ? { sentence, correlationId } : { sentence }
}
