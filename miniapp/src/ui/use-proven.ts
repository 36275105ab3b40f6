import { Failure, failures } from '@cgt/shared/http/failure'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'

const needsProof = (error: unknown): boolean =>
  error instanceof Failure && error.code === 'stepUpNeeded'

/** Nobody knows what became of it: it stays as it is on the screen, to be sent again. */
const isLost = (error: unknown): boolean =>
  error instanceof Failure && failures[error.code].status >= 500

interface Options<Input, Answer> {
  readonly onDone?: (answer: Answer, input: Input) => void
  /** It was refused, or nobody knows what became of it; not: asked for a code. */
  readonly onFail?: (error: unknown, input: Input) => void
  /** It was answered, whatever the answer: what it may have changed is asked for again. */
  readonly onAnswer?: () => unknown
}

/**
 * Something that may first ask for a second factor: then a sheet asks for the code, and the very
 * same wish is sent again.
 */
export function useProven<Input, Answer>(
  send: (input: Input) => Promise<Answer>,
  { onDone, onFail, onAnswer }: Options<Input, Answer> = {},
) {
  const [waiting, setWaiting] = useState<{ readonly input: Input }>()
  const { mutate, error, ...rest } = useMutation({
    mutationFn: send,
    onSuccess: (answer, input) => onDone?.(answer, input),
    onError: (failure, input) => {
      if (needsProof(failure)) setWaiting({ input })
      else onFail?.(failure, input)
    },
    onSettled: (_, failure) => (isLost(failure) ? undefined : onAnswer?.()),
  })
  return {
    ...rest,
    send: (input: Input) => mutate(input),
    /** What went wrong; being asked for a code is not wrong. */
    error: needsProof(error) ? null : error,
    stepUp: {
      open: waiting !== undefined,
      onClose: () => setWaiting(undefined),
      onProven: () => {
        setWaiting(undefined)
        if (waiting) mutate(waiting.input)
      },
    },
  }
}
