import { useEffect } from 'react'
import { useOnline } from './network'

/** While something waits, it is tried again. */
const pause = 60_000

/**
 * Sends what lies on the phone as soon as there is any and a network, `after` milliseconds in which nothing
 * was added. `waiting` tells what lies there from what lay there before; empty: nothing does.
 */
export function useSending(waiting: string, send: () => void, after = 0): void {
  const online = useOnline()
  useEffect(() => {
    if (!online || waiting === '') return undefined
    const soon = setTimeout(send, after)
    const again = setInterval(send, pause)
    return () => {
      clearTimeout(soon)
      clearInterval(again)
    }
  }, [online, waiting, send, after])
}
