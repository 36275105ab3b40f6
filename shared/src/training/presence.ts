import type { AttendanceEvent, AttendanceState, Correction } from './attendance.ts'

/** Time from `from` up to `until`, in epoch seconds. */
export interface Span {
  readonly from: number
  readonly until: number
}

interface Times {
  readonly startsAt: number
  readonly endsAt: number
}

type Event = Pick<AttendanceEvent, 'kind' | 'at'>

/** Nobody stays longer at once: what is further apart is of two days, and the exit between was forgotten. */
const longestSeconds = 12 * 3600

/** An entry and the exit that follows it, over midnight too; what has no other half counts for nothing. */
function pairs(events: readonly Event[]): readonly Span[] {
  const spans: Span[] = []
  let entered: Event | undefined
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    const open = entered && event.at - entered.at <= longestSeconds ? entered : undefined
    if (open && event.kind === 'exit') spans.push({ from: open.at, until: event.at })
    entered = event.kind === 'entry' ? (open ?? event) : undefined
  }
  return spans
}

/** The same time, every moment once. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (span.until <= span.from) continue
    if (last && span.from <= last.until)
      whole[whole.length - 1] = { from: last.from, until: Math.max(last.until, span.until) }
    else whole.push(span)
  }
  return whole
}

const without = (spans: readonly Span[], gone: Span): readonly Span[] =>
  spans.flatMap(({ from, until }) =>
    merged([
      { from, until: Math.min(until, gone.from) },
      { from: Math.max(from, gone.until), until },
    ]),
  )

/** When somebody was there: what was scanned, then what was corrected, within the session. */
export function presence(
  { startsAt, endsAt }: Times,
  events: readonly Event[],
  corrections: readonly Pick<Correction, 'as' | 'from' | 'until' | 'state' | 'decidedAt'>[],
): readonly Span[] {
  const confirmed = corrections
    .filter(({ state }) => state === 'confirmed')
    .sort((a, b) => (a.decidedAt ?? 0) - (b.decidedAt ?? 0))
  let there = merged(pairs(events))
  for (const one of confirmed)
    there = one.as === 'present' ? merged([...there, one]) : without(there, one)
  return merged(
    there.map(({ from, until }) => ({
      from: Math.max(from, startsAt),
      until: Math.min(until, endsAt),
    })),
  )
}

/** Whole minutes; what is left of the last one does not count. */
export const minutesOf = (spans: readonly Span[]): number =>
  Math.floor(merged(spans).reduce((sum, { from, until }) => sum + until - from, 0) / 60)

/** Four fifths of a session is the whole of it: a break, or being a little late, is no absence. */
const whole = { of: 5, are: 4 }

export function attendanceStateOf(
  minutes: number,
  { startsAt, endsAt }: Times,
  now: number,
): AttendanceState {
  if (now < endsAt) return 'running'
  if (minutes === 0) return 'noShow'
  return minutes * 60 * whole.of >= (endsAt - startsAt) * whole.are ? 'attended' : 'partial'
}
