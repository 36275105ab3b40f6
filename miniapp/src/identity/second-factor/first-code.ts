import { Failure } from '@cgt/shared/http/failure'
import { session } from '../../platform/session'
import { createStored } from '../../platform/stored'
import { api } from '../api'

/** The code of a wish whose answer never came. Sent again it is the same wish, and tells the same recovery codes. */
export const unanswered = createStored<{ readonly personId: string; readonly code: string } | null>(
  'firstCode',
  null,
)

const leavesOpen = (error: unknown) =>
  !(error instanceof Failure) ||
  ['unreachable', 'unconfirmed', 'internal', 'busy'].includes(error.code)

async function send(code: string) {
  unanswered.write({ personId: session.read()?.personId ?? '', code })
  try {
    const answer = await api.confirmSecondFactor({ code })
    unanswered.clear()
    return answer
  } catch (error) {
    if (!leavesOpen(error)) unanswered.clear()
    throw error
  }
}

/** The code of the person's own wish that has no answer yet. */
function codeWithoutAnswer(): string | undefined {
  const open = unanswered.read()
  return open && open.personId === session.read()?.personId ? open.code : undefined
}

/** Asks first what became of a wish without an answer: if it was done, its codes are the ones that count. */
export async function confirmByCode(code: string) {
  const before = codeWithoutAnswer()
  if (before === undefined || before === code) return send(code)
  return send(before).catch((error: unknown) => {
    // It never arrived, and is of a moment that has passed.
    if (error instanceof Failure && error.code === 'wrongCode') return send(code)
    throw error
  })
}

/** Whether this error leaves it open if the recovery codes were made. */
export const isUnanswered = (error: unknown): boolean => error !== null && leavesOpen(error)
