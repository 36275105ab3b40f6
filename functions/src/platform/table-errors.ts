const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

const reasonsOf = (error: unknown): readonly string[] =>
  ((error as { CancellationReasons?: readonly { Code?: string }[] }).CancellationReasons ?? []).map(
    (reason) => reason.Code ?? 'None',
  )

const only = (error: unknown, allowed: readonly string[]): boolean => {
  const reasons = reasonsOf(error)
  return reasons.length > 0 && reasons.every((code) => code === 'None' || allowed.includes(code))
}

export const isConditionFailure = (error: unknown): boolean =>
  nameOf(error) === 'ConditionalCheckFailedException' ||
  (nameOf(error) === 'TransactionCanceledException' &&
    only(error, ['ConditionalCheckFailed', 'TransactionConflict']))

export const isConflict = (error: unknown): boolean =>
  ['TransactionConflictException', 'TransactionInProgressException'].includes(nameOf(error))

/** A row would outgrow the 400 KB that DynamoDB keeps in one. */
export const isTooLarge = (error: unknown): boolean =>
  nameOf(error) === 'ValidationException' && /item size/i.test((error as Error).message)
