import { Failure } from '@cgt/shared/http/failure'

export interface FailureText {
  readonly sentence: string
  /** Names this one request in the server's log, when it got that far. */
  readonly correlationId?: string
}

/** Where there is no number to quote: something on this phone, or an answer that is not what it should be. */
const amiss = '没能打开，请再试一次；还不行，就关掉产改通重新打开。'

/** What to tell a person about an error: a sentence, and the number to quote. */
export function failureText(error: unknown): FailureText {
  if (!(error instanceof Failure)) return { sentence: amiss }
  const { code, message: sentence, correlationId } = error
  if (correlationId) return { sentence, correlationId }
  return { sentence: code === 'internal' ? amiss : sentence }
}
