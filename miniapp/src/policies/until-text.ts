import type { IsoDate } from '@cgt/shared/eligibility/key'
import type { Policy } from '@cgt/shared/eligibility/policy'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { daysBetween } from '../ui/days-between'
import { versionOn } from './amount-text'

/** Until when, as far as the page said: 至 2025年12月31日. */
export function untilText(policy: Policy, asOf: IsoDate): string {
  const version = versionOn(policy, asOf)
  if (!version?.to) return '没查到截止日期'
  if (version.to < asOf) return `${calendarDate(version.to)}已到期`
  return `至 ${calendarDate(version.to)}`
}

/** The same, with the days left where they can be counted: 至 2025年12月31日，剩 41 天. */
export function untilAndLeft(policy: Policy, asOf: IsoDate): string {
  const days = daysLeft(policy, asOf)
  if (days === undefined) return untilText(policy, asOf)
  return `${untilText(policy, asOf)}，${days === 0 ? '今天截止' : `剩 ${days} 天`}`
}

/** Days left to the end of the version in force, when it is known and not past. */
export function daysLeft(policy: Policy, asOf: IsoDate): number | undefined {
  const to = versionOn(policy, asOf)?.to
  if (!to || to < asOf) return undefined
  return daysBetween(asOf, to)
}
