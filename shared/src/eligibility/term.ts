import type { CompiledPolicy, CompiledVersion } from './compile.ts'
import { type Day, dayOf, firstDayOf, toDay, yearOf } from './dates.ts'
import type { Slots } from './fact-index.ts'
import type { ApplicationWindow } from './policy.ts'

/** Whether a policy can be applied for on a day, and by which version. */
export interface Term {
  readonly state: 'open' | 'notOpen' | 'closed'
  /** For a version: none where none was in force. */
  readonly versions: readonly CompiledVersion[]
}

const NEVER = Number.POSITIVE_INFINITY

function dayIn(year: number, text: string): Day {
  const whole = toDay(text)
  if (whole !== undefined) return whole
  const month = Number(text.slice(0, 2))
  return Math.min(dayOf(year, month, Number(text.slice(3))), firstDayOf(year * 12 + month) - 1)
}

/** First and last day of a window that begins in a year; one that ends before it begins ends in the next. */
function windowIn(year: number, { from, to }: ApplicationWindow): readonly [Day, Day] {
  const wraps = to.length === 5 && to < from
  return [dayIn(year, from), dayIn(wraps ? year + 1 : year, to)]
}

/** The next day on or after `day` that lies in a window; infinite where none comes. */
export function nextOpen(windows: readonly ApplicationWindow[] | undefined, day: Day): Day {
  if (!windows || windows.length === 0) return day
  const years = [-1, 0, 1].map((step) => yearOf(day) + step)
  const terms = windows.flatMap((window) => years.map((year) => windowIn(year, window)))
  return terms.reduce(
    (next, [first, last]) => (last < day ? next : Math.min(next, Math.max(first, day))),
    NEVER,
  )
}

/** The first days of every window, over some years. */
export const openingDays = (
  windows: readonly ApplicationWindow[],
  years: readonly number[],
): Day[] => windows.flatMap((window) => years.map((year) => windowIn(year, window)[0]))

const covers = ({ from, to }: CompiledVersion, date: Day): boolean => from <= date && date <= to

function byDate(versions: readonly CompiledVersion[], date: Day): Term {
  const version = versions.find((each) => covers(each, date))
  if (version) return { state: 'open', versions: [version] }
  const later = versions.some(({ from }) => from > date)
  return { state: later ? 'notOpen' : 'closed', versions: [] }
}

/** By each record's own date: every version that some record falls in, or may. */
function byRecords(policy: CompiledPolicy, records: readonly Slots[], applied: Day): Term {
  const { versions, versionBy } = policy
  const at = versionBy.list?.members.indexOf(versionBy) ?? -1
  const dates = records.map((record) => record[at] as Day | undefined)
  const met = versions.filter((version) =>
    dates.some((date) => date === undefined || covers(version, date)),
  )
  if (met.length > 0) return { state: 'open', versions: met }
  const [first = applied] = dates
  return byDate(versions, first)
}

function inForce(policy: CompiledPolicy, s: Slots, applied: Day): Term {
  const { list, slot } = policy.versionBy
  const records = list && (s[list.slot] as readonly Slots[] | undefined)
  if (records) return byRecords(policy, records, applied)
  return byDate(policy.versions, list ? applied : ((s[slot] as Day | undefined) ?? applied))
}

/** Looks at the application windows of a term that is open by its date. */
export function windowed({ policy, versions }: CompiledPolicy, term: Term, applied: Day): Term {
  if (term.state !== 'open') return term
  const opens = nextOpen(policy.windows, applied)
  if (opens === applied) return term
  const last = Math.max(...versions.map(({ to }) => to))
  const over = opens === NEVER || (!policy.versionBy && opens > last)
  return { ...term, state: over ? 'closed' : 'notOpen' }
}

/** Picks the version in force by the date the policy names, and looks at the application windows. */
export const termOf = (policy: CompiledPolicy, s: Slots, applied: Day): Term =>
  windowed(policy, inForce(policy, s, applied), applied)
