import type { Output } from '@cgt/shared/http/endpoint'
import type { attendanceContract } from '@cgt/shared/training/attendance-contract'

type Given = Output<typeof attendanceContract.attendanceCodes>

interface Shown {
  readonly code: string
  /** Seconds until the next one. */
  readonly left: number
  /** Seconds until the last one is over. */
  readonly ahead: number
}

/**
 * The code to show `since` seconds after the cloud gave them: its clock goes on by the seconds the
 * phone counts, whatever day the phone believes it to be. None: they have run out.
 */
export function shownCode({ now, codes }: Given, since: number): Shown | undefined {
  const at = now + since
  const one = codes.find(({ from, until }) => from <= at && at < until)
  const last = codes[codes.length - 1]
  if (!one || !last) return undefined
  return { code: one.code, left: Math.ceil(one.until - at), ahead: Math.ceil(last.until - at) }
}
