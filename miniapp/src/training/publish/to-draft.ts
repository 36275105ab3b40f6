import { skillLevel } from '@cgt/shared/training/certificate'
import { foreignLanguage } from '@cgt/shared/training/language'
import type { NoticeDraft } from '@cgt/shared/training/notice'
import type { PassingRule } from '@cgt/shared/training/passing'
import { readSpot } from '@cgt/shared/values/spot'
import { audiences, keptFor } from './whom'
import type { Written, WrittenSession } from './written'

/** A day `YYYY-MM-DD` and a time `HH:MM` of Shanghai, in epoch seconds. */
export const secondsAt = (day: string, time: string): number =>
  Math.floor(Date.parse(`${day}T${time}:00+08:00`) / 1000)

export const endOfDay = (day: string): number => secondsAt(day, '23:59') + 59

/** A session's point on a map, where one was typed. */
export const spotOf = (typed: string | undefined) => {
  const spot = readSpot(typed ?? '')
  return spot ? { spot } : {}
}

/** The kinds that some places of a session are kept for, in order: a bucket's id is its position, plus one. */
export const keptKinds = ({ kept }: Pick<WrittenSession, 'kept'>): readonly string[] =>
  Object.keys(keptFor).filter((name) => Number(kept[name] ?? '') > 0)

function sessionOf(session: WrittenSession): NoticeDraft['sessions'][number] {
  const { day, from, until, place, spot, trainer, places, kept, reserves } = session
  const spoken = foreignLanguage.safeParse(session.language)
  const kinds = keptKinds(session)
  return {
    startsAt: secondsAt(day, from),
    endsAt: secondsAt(day, until),
    place,
    ...spotOf(spot),
    ...(spoken.success && { language: spoken.data }),
    trainer: trainer === '' ? null : trainer,
    places: Number(places),
    buckets: kinds.flatMap((name) => {
      const some = keptFor[name]
      return some ? [{ label: some.label, for: [some.test], places: Number(kept[name]) }] : []
    }),
    reserves: reserves.map((one) => ({
      bucket: `${kinds.indexOf(one.of) + 1}`,
      places: Number(one.places),
      // In the morning, when people look.
      opensAt: secondsAt(one.day, '09:00'),
    })),
  }
}

const number = (typed: string): number | undefined =>
  typed.trim() === '' ? undefined : Number(typed)

function passingOf({ minutes, theory, practical }: Written): PassingRule {
  const demands = { minutes, theory, practical }
  return Object.fromEntries(
    Object.entries(demands).flatMap(([part, typed]) => {
      const need = number(typed)
      return need === undefined ? [] : [[part, need]]
    }),
  )
}

function certificateOf({ certificate, occupation, level, isInOsta }: Written) {
  if (certificate === 'training') return { kind: certificate }
  const known = skillLevel.safeParse(level)
  return certificate && known.success
    ? { kind: certificate, occupation, level: known.data, verifiableInOsta: isInOsta }
    : undefined
}

/** What it is called in each language that one of its sessions is held in. */
function titlesOf({ sessions, titles }: Written) {
  const called = [...new Set(sessions.map(({ language }) => language))].flatMap((language) => {
    const title = (titles[language] ?? '').trim()
    return language && title ? [[language, title] as const] : []
  })
  return called.length > 0 ? { titles: Object.fromEntries(called) } : {}
}

/** The notice, open for enrolment from `now` (epoch seconds) to the end of the last day. */
export function toDraft(written: Written, now: number): NoticeDraft {
  const passing = passingOf(written)
  const certificate = certificateOf(written)
  const { approval, employerDays } = written
  return {
    title: written.title,
    ...titlesOf(written),
    about: written.about,
    contact: written.contact,
    audience: written.audience.flatMap((name) => audiences[name]?.test ?? []),
    enrolFrom: now,
    enrolUntil: endOfDay(written.enrolUntil),
    approval,
    ...(approval && employerDays && { employerFirst: Number(employerDays) }),
    ...(Object.keys(passing).length > 0 && { passing }),
    ...(certificate && { certificate }),
    sessions: written.sessions.map(sessionOf),
  }
}
