import type { AudienceTest } from '@cgt/shared/training/audience'
import { skillLevel } from '@cgt/shared/training/certificate'
import { foreignLanguage } from '@cgt/shared/training/language'
import type { NoticeDraft } from '@cgt/shared/training/notice'
import type { PassingRule } from '@cgt/shared/training/passing'
import { readSpot } from '@cgt/shared/values/spot'

/** A notice as it is typed. Days are `YYYY-MM-DD`, times `HH:MM`, both in Shanghai; numbers as typed. */
export interface Written {
  readonly title: string
  readonly about: string
  readonly contact: string
  readonly enrolUntil: string
  readonly day: string
  readonly from: string
  readonly until: string
  readonly place: string
  /** A point on a map as a coordinate picker hands it out; nothing in an older form. */
  readonly spot?: string
  /** What is spoken, and what it is called in that language; 汉语: empty. */
  readonly language?: string
  readonly foreignTitle?: string
  readonly trainer: string
  readonly places: string
  /** Of these, kept for women and for 农民工; empty: none. */
  readonly forWomen: string
  readonly forMigrants: string
  /** Whether the organiser looks at every wish for a place; nothing in what an older form kept. */
  readonly approval?: boolean
  /** In so many days the union of their work looks first; empty: it does not. As `approval`. */
  readonly employerDays?: string
  /** Whom it is for; none chosen: everybody. */
  readonly audience: readonly string[]
  /** What it takes to pass, and what who passes gets; as `approval`, nothing in an older form. */
  readonly minutes?: string
  readonly theory?: string
  readonly practical?: string
  readonly certificate?: 'training' | 'skill_level_certificate' | ''
  readonly occupation?: string
  readonly level?: string
  readonly isInOsta?: boolean
}

export const nothingWritten: Written = {
  ...{ title: '', about: '', contact: '', enrolUntil: '', day: '', from: '09:00', until: '17:00' },
  ...{ place: '', trainer: '', places: '', forWomen: '', forMigrants: '', audience: [] },
}

/** Whom a training may be for, one tick each. */
export const audiences: Readonly<
  Record<string, { readonly label: string; readonly test: AudienceTest }>
> = {
  members: {
    label: '工会会员',
    test: { fact: 'worker.union.isMember', anyOf: [true] },
  },
  migrants: {
    label: '农民工',
    test: { fact: 'worker.isMigrantWorker', anyOf: [true] },
  },
  newForm: {
    label: '新就业形态劳动者',
    test: { fact: 'worker.isNewForm', anyOf: [true] },
  },
}

const women: AudienceTest = { fact: 'worker.gender', anyOf: ['F'] }

/** A day `YYYY-MM-DD` and a time `HH:MM` of Shanghai, in epoch seconds. */
export const secondsAt = (day: string, time: string): number =>
  Math.floor(Date.parse(`${day}T${time}:00+08:00`) / 1000)

export const endOfDay = (day: string): number => secondsAt(day, '23:59') + 59

const bucket = (label: string, test: AudienceTest, places: string) =>
  Number(places) > 0 ? [{ label, for: [test], places: Number(places) }] : []

const number = (typed: string | undefined): number | undefined =>
  (typed ?? '').trim() === '' ? undefined : Number(typed)

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
    ? {
        kind: certificate,
        occupation: occupation ?? '',
        level: known.data,
        verifiableInOsta: isInOsta === true,
      }
    : undefined
}

/** A session's point on a map, where one was typed. */
export const spotOf = (typed: string | undefined) => {
  const spot = readSpot(typed ?? '')
  return spot ? { spot } : {}
}

function languageOf({ language, foreignTitle = '' }: Written) {
  const spoken = foreignLanguage.safeParse(language)
  if (!spoken.success) return { session: {}, notice: {} }
  const title = foreignTitle.trim()
  return {
    session: { language: spoken.data },
    notice: title ? { titles: { [spoken.data]: title } } : {},
  }
}

/** The notice, open for enrolment from `now` (epoch seconds) to the end of the last day. */
export function toDraft(written: Written, now: number): NoticeDraft {
  const { day, from, until, place, trainer, places, forWomen, forMigrants } = written
  const migrants = audiences.migrants?.test
  const passing = passingOf(written)
  const certificate = certificateOf(written)
  const foreign = languageOf(written)
  return {
    title: written.title,
    ...foreign.notice,
    about: written.about,
    contact: written.contact,
    audience: written.audience.flatMap((name) => audiences[name]?.test ?? []),
    enrolFrom: now,
    enrolUntil: endOfDay(written.enrolUntil),
    approval: written.approval === true,
    ...(written.approval &&
      written.employerDays && { employerFirst: Number(written.employerDays) }),
    ...(Object.keys(passing).length > 0 && { passing }),
    ...(certificate && { certificate }),
    sessions: [
      {
        startsAt: secondsAt(day, from),
        endsAt: secondsAt(day, until),
        place,
        ...spotOf(written.spot),
        ...foreign.session,
        trainer: trainer === '' ? null : trainer,
        places: Number(places),
        buckets: [
          ...bucket('女职工', women, forWomen),
          ...(migrants ? bucket('农民工', migrants, forMigrants) : []),
        ],
        reserves: [],
      },
    ],
  }
}

/** The first of these lines that is shorter than two letters, in words. */
export function shortLine(lines: Readonly<Record<string, string>>): string | undefined {
  const short = Object.entries(lines).find(([, text]) => text.trim().length < 2)
  return short && `请填${short[0]}，至少两个字。`
}

/** What is wrong with how the hours and the places of a session are typed, in words. */
export function typedWrong({
  from,
  until,
  places,
  spot = '',
}: Pick<Written, 'from' | 'until' | 'places' | 'spot'>): string | undefined {
  if (![from, until].every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)))
    return '时间请写成 09:00 这样。'
  if (spot.trim() !== '' && !readSpot(spot))
    return '地图坐标请写成两个数，如 25.0389,102.7183；不标就留空。'
  return /^[1-9]\d{0,3}$/.test(places) ? undefined : '请填总名额，1 到 9999。'
}

/** What is still to be filled in or mended before it can be sent, in words. */
export function stillWrong(written: Written): string | undefined {
  const { title, about, contact, enrolUntil, day, place } = written
  const short = shortLine({ 名称: title, 内容: about, 联系方式: contact, 地点: place })
  if (short) return short
  if (!enrolUntil || !day) return '请选报名截止和开课的日期。'
  return typedWrong(written) ?? outcomeWrong(written)
}

function outcomeWrong(written: Written): string | undefined {
  const { minutes = '', theory = '', practical = '', certificate } = written
  if (!/^([1-9]\d{0,4})?$/.test(minutes.trim())) return '到场分钟请填整数，不限就留空。'
  if (![theory, practical].every((mark) => /^(100|\d{1,2})?$/.test(mark.trim())))
    return '成绩要求请填 0 到 100 的整数，不考就留空。'
  if (certificate !== 'skill_level_certificate') return undefined
  if ((written.occupation ?? '').trim().length < 2) return '请填证书上的职业，至少两个字。'
  return written.level ? undefined : '请选证书的等级。'
}
