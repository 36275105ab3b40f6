import type { Notice, NoticeDraft, Session } from '@cgt/shared/training/notice'
import { shanghaiDay } from '@cgt/shared/values/shanghai-day'
import { spotText } from '@cgt/shared/values/spot'
import { shortLine, typedWrong } from '../publish/still-wrong'
import { endOfDay, secondsAt, spotOf } from '../publish/to-draft'
import { clockAt } from '../publish/written-again'

/** A session as it is typed. Days are `YYYY-MM-DD`, times `HH:MM`, both in Shanghai; numbers as typed. */
export interface WrittenSession {
  readonly day: string
  readonly from: string
  /** The day on which it ends. */
  readonly lastDay: string
  readonly until: string
  readonly place: string
  readonly spot: string
  readonly trainer: string
  readonly places: string
  /** Of these, kept for some, in the order of the buckets. */
  readonly kept: readonly string[]
}

/** What may be changed of a published notice, as it is typed. */
export interface WrittenChange {
  readonly title: string
  readonly about: string
  readonly contact: string
  readonly enrolUntil: string
  readonly sessions: readonly WrittenSession[]
}

type DraftSession = NoticeDraft['sessions'][number]

const writtenSession = (session: Session): WrittenSession => ({
  ...{ day: shanghaiDay(session.startsAt), from: clockAt(session.startsAt) },
  ...{ lastDay: shanghaiDay(session.endsAt), until: clockAt(session.endsAt) },
  ...{ place: session.place, spot: session.spot ? spotText(session.spot) : '' },
  ...{ trainer: session.trainer ?? '', places: String(session.places) },
  kept: session.buckets.map(({ places }) => String(places)),
})

/** A published notice as it would be typed. */
export const writtenNotice = ({
  title,
  about,
  contact,
  enrolUntil,
  sessions,
}: Notice): WrittenChange => ({
  ...{ title, about, contact, enrolUntil: shanghaiDay(enrolUntil) },
  sessions: sessions.map(writtenSession),
})

// What stands to the second stays so, unless another minute was typed.
function whenOf(before: Session | undefined, { day, from, lastDay, until }: WrittenSession) {
  const was = before && writtenSession(before)
  const sameStart = was && was.day === day && was.from === from
  const sameEnd = was && was.lastDay === lastDay && was.until === until
  return {
    startsAt: sameStart ? before.startsAt : secondsAt(day, from),
    endsAt: sameEnd ? before.endsAt : secondsAt(lastDay, until),
  }
}

const sessionOf = (before: Session | undefined, typed: WrittenSession): DraftSession => ({
  ...whenOf(before, typed),
  place: typed.place.trim(),
  ...spotOf(typed.spot),
  ...(before?.language && { language: before.language }),
  trainer: typed.trainer.trim() || null,
  places: Number(typed.places),
  buckets: (before?.buckets ?? []).map((bucket, i) => ({
    ...bucket,
    places: Number(typed.kept[i]),
  })),
  reserves: [...(before?.reserves ?? [])],
})

/** The notice as it shall become: what cannot be changed is as it stands. */
export function changedDraft(before: Notice, typed: WrittenChange): NoticeDraft {
  const { audience, enrolFrom, approval, employerFirst, passing, certificate, titles } = before
  const sameDay = typed.enrolUntil === shanghaiDay(before.enrolUntil)
  return {
    ...{ title: typed.title.trim(), about: typed.about.trim(), contact: typed.contact.trim() },
    ...{ audience, enrolFrom, approval },
    ...(employerFirst !== undefined && { employerFirst }),
    ...(titles && { titles }),
    ...(passing && { passing }),
    ...(certificate && { certificate }),
    enrolUntil: sameDay ? before.enrolUntil : endOfDay(typed.enrolUntil),
    sessions: typed.sessions.map((session, i) => sessionOf(before.sessions[i], session)),
  }
}

const sessionWrong = (session: WrittenSession, of: string): string | undefined => {
  const words =
    shortLine({ 地点: session.place }) ??
    (session.day && session.lastDay ? typedWrong(session) : '请选开课的日期。') ??
    (session.kept.every((typed) => /^[1-9]\d{0,3}$/.test(typed))
      ? undefined
      : '专留的名额请填整数，1 到 9999。')
  return words && `${of}：${words}`
}

/** How a session is called among several. */
export const sessionName = (position: number): string => `第 ${position + 1} 场`

/** What is still to be mended in what was typed, in words. */
export function changeWrong({ sessions, ...typed }: WrittenChange): string | undefined {
  const { title, about, contact, enrolUntil } = typed
  const short = shortLine({ 名称: title, 内容: about, 联系方式: contact })
  if (short) return short
  if (!enrolUntil) return '请选报名截止的日期。'
  return sessions.flatMap((one, i) => sessionWrong(one, sessionName(i)) ?? [])[0]
}
