import type { AudienceTest } from '@cgt/shared/training/audience'
import type { Notice, Session } from '@cgt/shared/training/notice'
import { shanghaiTime } from '@cgt/shared/values/shanghai-day'
import { spotText } from '@cgt/shared/values/spot'
import { audiences, nothingWritten, type Written } from './written'

export const clockAt = (at: number): string => shanghaiTime(at).slice(11, 16)
const typed = (value: number | undefined): string => (value === undefined ? '' : String(value))

const same = (one: AudienceTest, other: AudienceTest): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** The names of the ticks that these tests are. */
const ticksOf = (tests: readonly AudienceTest[]): readonly string[] =>
  Object.entries(audiences).flatMap(([name, { test }]) =>
    tests.some((one) => same(one, test)) ? [name] : [],
  )

function ofSession({ startsAt, endsAt, place, spot, language, trainer, places, buckets }: Session) {
  const kept = (label: string) => typed(buckets.find((one) => one.label === label)?.places)
  return {
    ...{ from: clockAt(startsAt), until: clockAt(endsAt), place, trainer: trainer ?? '' },
    ...{ spot: spot ? spotText(spot) : '', language: language ?? '' },
    ...{ places: String(places), forWomen: kept('女职工'), forMigrants: kept('农民工') },
  }
}

function ofOutcome({ passing, certificate }: Notice) {
  const { minutes, theory, practical } = passing ?? {}
  const level = certificate?.kind === 'skill_level_certificate' ? certificate : undefined
  return {
    ...{ minutes: typed(minutes), theory: typed(theory), practical: typed(practical) },
    certificate: certificate?.kind ?? ('' as const),
    occupation: level?.occupation ?? '',
    level: level?.level ?? '',
    isInOsta: level?.verifiableInOsta ?? false,
  }
}

/** A training as it would be typed to be held once more: all but the days. */
export function writtenAgain(notice: Notice): Written {
  const { title, about, contact, approval, employerFirst, audience } = notice
  const [first] = notice.sessions
  return {
    ...nothingWritten,
    ...{ title, about, contact, approval, audience: ticksOf(audience) },
    employerDays: typed(employerFirst),
    ...(first && ofSession(first)),
    foreignTitle: (first?.language && notice.titles?.[first.language]) ?? '',
    ...ofOutcome(notice),
  }
}
