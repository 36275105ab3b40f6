import { sessionsToTell } from '@cgt/shared/training/change'
import type { EnrolledCount } from '@cgt/shared/training/enrolment'
import type { Notice, Session } from '@cgt/shared/training/notice'
import { momentText, spanText } from '@cgt/shared/values/moment-text'
import { spotText } from '@cgt/shared/values/spot'
import { sessionName } from './written-change'

export interface Difference {
  readonly label: string
  /** Nothing for what is new. */
  readonly was: string | null
  readonly becomes: string
}

type Line = readonly [label: string, was: string, becomes: string]

const told = (lines: readonly Line[]): readonly Difference[] =>
  lines.flatMap(([label, was, becomes]) => (was === becomes ? [] : [{ label, was, becomes }]))

const countText = (places: number): string => `${places} 个`

const whereText = ({ spot }: Session): string => (spot ? spotText(spot) : '没标')

function ofSession(name: string, before: Session, after: Session): readonly Difference[] {
  const span = ({ startsAt, endsAt }: Session) => spanText(startsAt, endsAt)
  return told([
    [`${name}时间`, span(before), span(after)],
    [`${name}地点`, before.place, after.place],
    [`${name}地图坐标`, whereText(before), whereText(after)],
    [`${name}老师`, before.trainer ?? '没写', after.trainer ?? '没写'],
    [`${name}总名额`, countText(before.places), countText(after.places)],
    ...before.buckets.map(
      ({ label, places }, i): Line => [
        `${name}留给${label}`,
        countText(places),
        countText(after.buckets[i]?.places ?? places),
      ],
    ),
  ])
}

/** What a change makes different, line by line. */
export function differences(before: Notice, after: Notice): readonly Difference[] {
  const several = after.sessions.length > 1
  return [
    ...told([
      ['名称', before.title, after.title],
      ['内容', before.about, after.about],
      ['联系人和电话', before.contact, after.contact],
      ['报名截止', momentText(before.enrolUntil), momentText(after.enrolUntil)],
    ]),
    ...after.sessions.flatMap((session, i): readonly Difference[] => {
      const was = before.sessions[i]
      if (was) return ofSession(several ? sessionName(i) : '', was, session)
      const { startsAt, endsAt, place, places } = session
      const becomes = `${spanText(startsAt, endsAt)}，${place}，${countText(places)}名额`
      return [{ label: `加${sessionName(i)}`, was: null, becomes }]
    }),
  ]
}

/** Everybody who stands in a session somehow: those are told. */
export const peopleIn = ({ requested, waiting, offered, booked }: EnrolledCount): number =>
  requested + waiting + offered + booked

/** How many people are told of a change. */
export function countTold(before: Notice, after: Notice, counts: readonly EnrolledCount[]): number {
  const tell = sessionsToTell(before, after)
  return counts
    .filter(({ sessionId }) => tell.includes(sessionId))
    .reduce((sum, one) => sum + peopleIn(one), 0)
}
