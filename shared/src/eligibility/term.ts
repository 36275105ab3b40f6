import type { CompiledPolicy, CompiledVersion } from './compile.ts'
import { type Day, dayOf, firstDayOf, toDay, yearOf } from './dates.ts'
import type { Slots } from './fact-index.ts'
import type { ApplicationWindow } from './policy.ts'

/** Whether a policy can be applied for on a day, and by which version. */
export interface Term {
  readonly state: 'open' | 'notOpen' | 'closed'
  /** For a version: none where none was in force. */
  readonly versions: readonly CompiledVersion[]
  /** The next day something opens. */
  readonly opens?: Day
  /** The date that picks the version is unknown. */
  readonly unknown?: boolean
}

const NEVER = Number.POSITIVE_INFINITY

function dayIn(year: number, text: string): Day {
  const whole = toDay(text)
  if (whole !== undefined) return whole
  const month = Number(text.slice(0, 2))
  return Math.min(dayOf(year, month, Number(text.slice(3))), firstDayOf(year * 12 + month) - 1)
}

/** The next day on or after `day` that lies in a window. */
export function nextOpen(windows: readonly ApplicationWindow[] | undefined, day: Day): Day {
  if (!windows || windows.length === 0) return day
  let next = NEVER
  for (const { from, to } of windows)
    for (const year of [-1, 0, 1].map((step) => yearOf(day) + step)) {
      const first = dayIn(year, from)
      const last = dayIn(to < from && to.length === 5 ? year + 1 : year, to)
      if (last >= day) next = Math.min(next, Math.max(first, day))
    }
  return next
}

function byDate(versions: readonly CompiledVersion[], date: Day): Term {
  const version = versions.find(({ from, to }) => from <= date && date <= to)
  if (version) return { state: 'open', versions: [version] }
  const opens = Math.min(NEVER, ...versions.map(({ from }) => from).filter((from) => from > date))
  return opens === NEVER
    ? { state: 'closed', versions: [] }
    : { state: 'notOpen', versions: [], opens }
}

/** By each record's own date: every version that some record falls in, or may. */
function byRecords(policy: CompiledPolicy, records: readonly Slots[], applied: Day): Term {
  const { versions, versionBy } = policy
  const at = versionBy.list?.members.indexOf(versionBy) ?? -1
  const dates = records.map((record) => record[at] as Day | undefined)
  const met = versions.filter(({ from, to }) =>
    dates.some((date) => date === undefined || (from <= date && date <= to)),
  )
  if (met.length > 0) return { state: 'open', versions: met }
  const [first = applied] = dates
  return byDate(versions, first)
}

/** Picks the version in force by the date the policy names, and looks at the application windows. */
export function termOf(policy: CompiledPolicy, s: Slots, applied: Day): Term {
  const { versionBy, versions } = policy
  const records = versionBy.list && (s[versionBy.list.slot] as readonly Slots[] | undefined)
  const date = s[versionBy.slot] as Day | undefined
  const term = records
    ? byRecords(policy, records, applied)
    : byDate(versions, versionBy.list ? applied : (date ?? applied))
  if (!versionBy.list && date === undefined) return { ...term, unknown: true }
  if (term.state !== 'open') return term
  const opens = nextOpen(policy.policy.windows, applied)
  if (opens === applied) return term
  const last = Math.max(...term.versions.map(({ to }) => to))
  if (opens === NEVER || (!policy.policy.versionBy && opens > last))
    return { ...term, state: 'closed' }
  return { ...term, state: 'notOpen', opens }
}
