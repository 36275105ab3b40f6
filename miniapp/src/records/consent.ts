import { session } from '../platform/session'
import { createStored, useStored } from '../platform/stored'

/** Who agreed to keep their record in step with this phone: whoever signs in next has not. */
export const whoAgreed = createStored<string | null>('inStep', null)

/** The signed-in person agrees, or no longer does. */
export const keepInStep = (on: boolean): void =>
  whoAgreed.write(on ? (session.read()?.personId ?? null) : null)

/** Whether the person signed in agreed. Nothing is sent before. */
export function useInStep(): boolean {
  const person = useStored(session)?.personId
  const agreed = useStored(whoAgreed)
  return person !== undefined && person === agreed
}
