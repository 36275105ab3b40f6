const two = (n: number): string => String(n).padStart(2, '0')

const shanghaiSeconds = 8 * 3600

/** Epoch seconds as the Contest API writes a moment, in Asia/Shanghai: «2026-11-30T09:00:00+08:00». */
export const contestTime = (epochSeconds: number): string =>
  `${new Date((epochSeconds + shanghaiSeconds) * 1000).toISOString().slice(0, 19)}+08:00`

/** Seconds from the start as it writes them: «4:13:07». */
export function relativeContestTime(seconds: number): string {
  const whole = Math.abs(seconds)
  const sign = seconds < 0 ? '-' : ''
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return `${sign}${hours}:${two(minutes)}:${two(whole % 60)}`
}
