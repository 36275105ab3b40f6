import type { CompetitionDraft } from '@cgt/shared/competitions/competition'
import { createStored } from '../../platform/stored'
import { draft, type WrittenRules } from '../rules/draft'

/** An event as it is typed. */
export interface WrittenEvent extends WrittenRules {
  readonly title: string
  readonly places: string
}

/** The lines and days of a competition as they are typed: days `YYYY-MM-DD` and times `HH:MM` in Shanghai. */
const nothingTyped = {
  ...{ title: '', about: '', contact: '', place: '' },
  ...{ enterUntil: '', startDay: '', startTime: '09:00', endDay: '', endTime: '17:00' },
}
export type Line = keyof typeof nothingTyped

export type Written = Readonly<Record<Line, string>> & {
  /** None yet: there is one, by the rules that were tried last. */
  readonly events: readonly WrittenEvent[]
}

const nothingWritten: Written = { ...nothingTyped, events: [] }

/** No competition has more of them. */
export const mostEvents = 8

/** What is being written, kept on the phone until it is published. */
export const written = createStored<Written>('competitionDraft', nothingWritten)

/** An event that nothing is typed of; it begins with the rules that were tried last. */
export const newEvent = (): WrittenEvent => ({ title: '', places: '', ...draft.read() })

export const eventsOf = ({ events }: Written): readonly WrittenEvent[] =>
  events.length > 0 ? events : [newEvent()]

const secondsAt = (day: string, time: string): number =>
  Math.floor(Date.parse(`${day}T${time}:00+08:00`) / 1000)

/** What is written, open for entering from `now` (epoch seconds) to the end of the last day. */
export const toDraft = (one: Written, now: number): CompetitionDraft => ({
  ...{ title: one.title.trim(), about: one.about.trim(), contact: one.contact.trim() },
  place: one.place.trim(),
  enterFrom: now,
  enterUntil: secondsAt(one.enterUntil, '23:59') + 59,
  startsAt: secondsAt(one.startDay, one.startTime.trim()),
  endsAt: secondsAt(one.endDay, one.endTime.trim()),
  events: eventsOf(one).map(({ title, places, rules }) => ({
    title: title.trim(),
    places: Number(places),
    rules,
  })),
})
