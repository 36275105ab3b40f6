import type { AudienceTest } from '@cgt/shared/training/audience'
import type { Notice, Session } from '@cgt/shared/training/notice'
import { shanghaiTime } from '@cgt/shared/values/shanghai-day'
import { spotText } from '@cgt/shared/values/spot'
import { audiences, keptFor } from './whom'
import { nothingWritten, type Written, type WrittenSession } from './written'

export const clockAt = (at: number): string => shanghaiTime(at).slice(11, 16)
const typed = (value: number | undefined): string => (value === undefined ? '' : String(value))

const same = (one: AudienceTest, other: AudienceTest): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** The names of the ticks that these tests are. */
const ticksOf = (tests: readonly AudienceTest[]): readonly string[] =>
  Object.entries(audiences).flatMap(([name, { test }]) =>
    tests.some((one) => same(one, test)) ? [name] : [],
  )

/** By which name places of a bucket are kept; nothing for one that no form knows. */
const kindOf = (label: string | undefined): string | undefined =>
  Object.keys(keptFor).find((name) => keptFor[name]?.label === label)

function ofSession(session: Session): WrittenSession {
  const { startsAt, endsAt, place, spot, language, trainer, places, buckets, reserves } = session
  const kept = buckets.flatMap((bucket) => {
    const name = kindOf(bucket.label)
    return name ? [[name, typed(bucket.places)]] : []
  })
  return {
    ...{ day: '', from: clockAt(startsAt), until: clockAt(endsAt), place, trainer: trainer ?? '' },
    ...{ spot: spot ? spotText(spot) : '', language: language ?? '', places: typed(places) },
    kept: Object.fromEntries(kept),
    reserves: reserves.map((one) => ({
      of: kindOf(buckets[Number(one.bucket) - 1]?.label) ?? '0',
      places: typed(one.places),
      day: '',
    })),
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
export const writtenAgain = (notice: Notice): Written => ({
  ...nothingWritten,
  ...{ title: notice.title, about: notice.about, contact: notice.contact },
  ...{ approval: notice.approval, employerDays: typed(notice.employerFirst) },
  audience: ticksOf(notice.audience),
  sessions: notice.sessions.map(ofSession),
  titles: { ...notice.titles },
  ...ofOutcome(notice),
})
