import { useSending } from '../../platform/use-sending'
import { useScans } from './kept-scans'
import { useSendScans } from './send-scans'

/** Hands in scans as soon as there are any and a network, on whatever page one is. */
export function SendScans() {
  const waiting = useScans()
    .filter(({ refused }) => refused === undefined)
    .map(({ code }) => code)
    .join(' ')
  const { mutate } = useSendScans()
  useSending(waiting, mutate)
  return null
}
