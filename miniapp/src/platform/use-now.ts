import { useEffect, useState } from 'react'
import { now } from './clock'

const second = 1000

/** Milliseconds since 1970, anew every second. */
export function useNow(): number {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const tick = setInterval(() => setAt(now()), second)
    return () => clearInterval(tick)
  }, [])
  return at
}
