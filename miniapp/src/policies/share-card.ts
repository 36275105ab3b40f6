import type { IsoDate } from '@cgt/shared/eligibility/key'
import type { Policy } from '@cgt/shared/eligibility/policy'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { prose } from '../ui/prose'
import { versionOn } from './amount-text'
import { untilText } from './until-text'

/** What a colleague wants to know: what, how much, until when, where. Nothing of one's own. */
export interface ShareCard {
  readonly title: string
  readonly benefits: readonly string[]
  readonly until: string
  readonly place: string | undefined
  readonly day: string
}

/** A policy's card on a day. */
export function shareCard(policy: Policy, asOf: IsoDate): ShareCard {
  const version = versionOn(policy, asOf)
  const [place] = version?.procedure.where ?? []
  return {
    title: policy.title,
    benefits: version?.benefits.map(({ words }) => prose(words)) ?? [],
    until: untilText(policy, asOf),
    place: place === undefined ? undefined : prose(place),
    day: `${calendarDate(asOf)}整理，以主管单位为准。不含你的任何信息。`,
  }
}
