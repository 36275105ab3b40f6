import { canonical } from '@cgt/shared/eligibility/canonical'
import { useSending } from '../../platform/use-sending'
import { useSendSheets } from './send-sheets'
import { isWaiting, useWritten } from './written'

/** Milliseconds after the last change. */
const pause = 800

/** Sends sheets a moment after they were changed, on every page of judges. */
export function SendSheets() {
  const waiting = useWritten().filter(isWaiting)
  const { mutate } = useSendSheets()
  const told = waiting.map(({ entered, base, module, code }) => [module, code, base, entered])
  useSending(waiting.length === 0 ? '' : canonical(told), mutate, pause)
  return null
}
