import type { Output } from '@cgt/shared/http/endpoint'
import type { Attendance, AttendanceEvent, Correction } from '@cgt/shared/training/attendance'
import type { attendanceContract } from '@cgt/shared/training/attendance-contract'
import { momentText, spanText } from '@cgt/shared/values/moment-text'
import { shanghaiTime } from '@cgt/shared/values/shanghai-day'
import type { Tone } from '../../ui/Card'

export type Present = Output<typeof attendanceContract.listAttendance>['items'][number]

const ended = {
  noShow: ['没到', 'calm'],
  partial: ['没到满', 'wait'],
  attended: ['到满了', 'good'],
} as const

/** How somebody stands in a session: while it runs by what they scanned last, then by their minutes. */
export function cameWords({ state, events, minutes }: Attendance): readonly [string, Tone] {
  if (state !== 'running') return ended[state]
  const [last] = [...events].sort((a, b) => b.at - a.at)
  if (!last) return minutes > 0 ? ['到过', 'good'] : ['还没来', 'calm']
  return last.kind === 'entry' ? ['在场', 'good'] : ['已签退', 'past']
}

/** What of it counts so far: minutes once somebody left, until then when they came. */
export function countedWords({ events, minutes }: Attendance): string {
  const late = events.some((one) => one.late) ? ' · 有补交' : ''
  const [first] = [...events].sort((a, b) => a.at - b.at)
  if (minutes > 0 || !first) return `到场 ${minutes} 分钟${late}`
  return `${shanghaiTime(first.at).slice(11, 16)} ${first.kind === 'entry' ? '签到' : '签退'}${late}`
}

/** «签到 2026年11月22日 09:00»; what lay on a phone for a while is named. */
export const eventWords = ({ kind, at, late }: AttendanceEvent): string =>
  `${kind === 'entry' ? '签到' : '签退'} ${momentText(at)}${late ? '（补交）' : ''}`

const states = { proposed: '等确认', confirmed: '已确认', refused: '没同意' } as const

/** «算在场，2026年11月22日 09:00 到 11:00», and what became of it. */
export const correctionWords = ({ as, from, until, state }: Omit<Correction, 'reason'>): string =>
  `${as === 'present' ? '算在场' : '不算在场'}，${spanText(from, until)}（${states[state]}）`

/** Who was there at all, of those listed. */
export const countCame = (items: readonly Attendance[]): number =>
  items.filter(({ events, minutes }) => events.length > 0 || minutes > 0).length
