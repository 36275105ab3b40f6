import type { FactDef } from '@cgt/shared/eligibility/fact'
import type { AudienceTest } from '@cgt/shared/training/audience'
import type { EnrolmentState } from '@cgt/shared/training/enrolment'
import type { Meant } from '@cgt/shared/training/judge-audience'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { shanghaiDay } from '@cgt/shared/values/shanghai-day'
import { factText } from '../eligibility/words'
import { dateAt, now, today } from '../platform/clock'
import type { Tone } from '../ui/Card'
import { daysBetween } from '../ui/days-between'

export const stateWords: Readonly<Record<EnrolmentState, string>> = {
  requested: '等审核',
  waiting: '排队中',
  offered: '有名额等你确认',
  booked: '已报上',
  declined: '没要这个名额',
  cancelled: '已取消',
}

/** What stands over a session once all was asked: what can be done, and then what was. */
export function askedWords(
  fits: Meant['fits'],
  state: EnrolmentState | undefined,
  isFull: boolean,
): string {
  if (state === 'booked') return '报上了'
  if (state === 'waiting') return '排上队了'
  if (state === 'requested') return '交上了，等审核'
  if (state === 'offered') return '有名额等你确认'
  if (fits === 'no') return '这个培训不面向你'
  return isFull ? '问完了，可以排队' : '问完了，可以报名'
}

/** Whether somebody is meant, on a tag. */
export function fitWords({ fits, because }: Meant): readonly [words: string, tone: Tone] {
  if (fits === 'yes') return ['面向你', 'good']
  if (fits === 'no') return ['不面向你', 'calm']
  return [`还差 ${because.length} 项情况`, 'wait']
}

/** «女»; of several choices any does: «烟草或茶叶». */
export const choiceWords = (def: FactDef, anyOf: AudienceTest['anyOf']): string =>
  anyOf.map((value) => factText(def, def.type.kind === 'set' ? [String(value)] : value)).join('或')

/** «性别：女»; of several choices any does. */
export function testWords(def: FactDef | undefined, { fact, anyOf }: AudienceTest): string {
  if (!def) return `${fact}（更新后可见）`
  return `${def.label}：${choiceWords(def, anyOf)}`
}

/** «2026年11月22日», or the first and the last day where they differ. */
export function daysText(from: number, until: number): string {
  const [first, last] = [from, until].map((at) => calendarDate(shanghaiDay(at)))
  return first === last ? `${first}` : `${first}到${last}`
}

/** Minutes as they are spoken: «8 小时», «1 小时 30 分钟», «45 分钟». */
export function lengthText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`
}

/** How far off a beginning is, in days of the calendar: «今天开课», «还有 21 天开课». */
export function soonWords(startsAt: number): string {
  if (startsAt * 1000 <= now()) return '已经开课'
  const days = daysBetween(today(), dateAt(startsAt * 1000))
  return ['今天开课', '明天开课', '后天开课'][days] ?? `还有 ${days} 天开课`
}
