import { Failure, failures } from '@cgt/shared/http/failure'

const signInFirst = 401
const tooOften = 429
const cloudAmiss = 500

/** What was sent is not taken and never will be as it is; anything else passes, and is sent again. */
export function isRefusal(error: unknown): error is Failure {
  if (!(error instanceof Failure)) return false
  const { status } = failures[error.code]
  return status < cloudAmiss && status !== signInFirst && status !== tooOften
}
