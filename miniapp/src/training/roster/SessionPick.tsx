import type { Session } from '@cgt/shared/training/notice'
import { spanText } from '@cgt/shared/values/moment-text'
import { toUrl } from '../../platform/url'
import { classNames } from '../../ui/class-names'
import { Heading, Words } from '../../ui/element'
import { Tap } from '../../ui/Tap'
import { paths } from '../paths'
import { type BucketLeft, taken } from './bucket-count'
import '../../ui/Pick.scss'

interface Props {
  readonly noticeId: string
  readonly session: Session
  readonly left: readonly BucketLeft[]
  readonly current: boolean
  readonly onOpen: () => void
}

/** One session to choose: when, where, how full. */
export function SessionPick({ noticeId, session, left, current, onOpen }: Props) {
  const count = taken(left)
  const queue = count.waiting > 0 ? `，${count.waiting} 人排队` : ''
  return (
    <Tap
      className={classNames('pick', current && 'pick--current')}
      href={toUrl(paths.enrolments, { id: noticeId, session: session.id })}
      current={current}
      onTap={onOpen}
    >
      <Heading level={2} className="t-strong figures">
        {spanText(session.startsAt, session.endsAt)}
      </Heading>
      <Words className="t-second">{session.place}</Words>
      <Words className="t-small figures">{`${count.taken} / ${count.places} 个名额${queue}`}</Words>
    </Tap>
  )
}
