import { useEffect } from 'react'
import { useOnline } from '../../platform/network'
import { useScans } from './kept-scans'
import { useSendScans } from './send-scans'

/** While something waits, it is tried again. */
const pause = 60_000

/** Hands in scans as soon as there are any and a network, on whatever page one is. */
export function SendScans() {
  const online = useOnline()
  const waiting = useScans()
    .filter(({ refused }) => refused === undefined)
    .map(({ code }) => code)
    .join(' ')
  const { mutate } = useSendScans()
  useEffect(() => {
    if (!online || waiting === '') return undefined
    mutate()
    const again = setInterval(mutate, pause)
    return () => clearInterval(again)
  }, [online, waiting, mutate])
  return null
}
