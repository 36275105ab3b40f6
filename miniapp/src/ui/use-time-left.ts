import { useEffect, useState } from 'react'
import { now } from '../platform/clock'

const second = 1000

/** Seconds in words, the two largest units: «23 小时 12 分»; seconds alone count within the last hour. */
export function timeLeftText(seconds: number): string {
  const [days, hours, minutes] = [seconds / 86_400, (seconds / 3600) % 24, (seconds / 60) % 60].map(
    Math.floor,
  )
  if (days) return `${days} 天 ${hours} 小时`
  if (hours) return `${hours} 小时 ${minutes} 分`
  return minutes ? `${minutes} 分 ${seconds % 60} 秒` : `${seconds} 秒`
}

const secondsUntil = (until: number): number => Math.max(0, Math.ceil(until - now() / second))

/** Whole seconds from now until a moment (epoch seconds), running down to 0. */
export function useSecondsLeft(until: number): number {
  const [seconds, setSeconds] = useState(() => secondsUntil(until))
  useEffect(() => {
    const tell = () => setSeconds(secondsUntil(until))
    tell()
    const tick = setInterval(tell, second)
    return () => clearInterval(tick)
  }, [until])
  return seconds
}
