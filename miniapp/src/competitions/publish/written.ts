import type { CompetitionDraft } from '@cgt/shared/competitions/competition'
import { competitionProblem } from '@cgt/shared/competitions/draft-problem'
import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { createStored } from '../../platform/stored'

/** A competition of one event as it is typed: days `YYYY-MM-DD` and times `HH:MM` in Shanghai, numbers as typed. */
const nothingWritten = {
  ...{ title: '', about: '', contact: '', place: '', event: '', places: '' },
  ...{ enterUntil: '', startDay: '', startTime: '09:00', endDay: '', endTime: '17:00' },
}
export type Written = Readonly<typeof nothingWritten>

/** What is being written, kept on the phone until it is published. */
export const written = createStored<Written>('competitionWritten', nothingWritten)

const secondsAt = (day: string, time: string): number =>
  Math.floor(Date.parse(`${day}T${time}:00+08:00`) / 1000)

/** What is written, open for entering from `now` (epoch seconds) to the end of the last day. */
export const toDraft = (one: Written, rules: Ruleset, now: number): CompetitionDraft => ({
  ...{ title: one.title.trim(), about: one.about.trim(), contact: one.contact.trim() },
  place: one.place.trim(),
  enterFrom: now,
  enterUntil: secondsAt(one.enterUntil, '23:59') + 59,
  startsAt: secondsAt(one.startDay, one.startTime),
  endsAt: secondsAt(one.endDay, one.endTime),
  events: [{ title: one.event.trim(), places: Number(one.places), rules }],
})

const lines = {
  title: '名称',
  about: '内容',
  contact: '联系人和电话',
  place: '地点',
  event: '赛项名称',
} as const

/** What is still to be filled in or mended before it can be sent, in words. */
export function stillWrong(one: Written, rules: Ruleset, now: number): string | undefined {
  const short = (Object.keys(lines) as (keyof typeof lines)[]).find(
    (name) => one[name].trim().length < 2,
  )
  if (short) return `请填${lines[short]}，至少两个字。`
  if (!one.enterUntil) return '请选报名截止的日期。'
  if (!one.startDay || !one.endDay) return '请选开赛和结束的日期。'
  if (![one.startTime, one.endTime].every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time.trim())))
    return '时间请写成 09:00 这样。'
  const places = Number(one.places)
  if (!/^\d+$/.test(one.places) || places < 1 || places > 1000) return '请填名额，1 到 1000。'
  return competitionProblem(toDraft(one, rules, now), now)
}
