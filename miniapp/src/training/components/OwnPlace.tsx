import type { Notice, Session } from '@cgt/shared/training/notice'
import { Failed } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { useOwnPlace } from '../queries'
import { EnrolButton } from './EnrolButton'
import { HeldPlace } from './HeldPlace'

interface Props {
  readonly notice: Notice
  readonly session: Session
  readonly isFull: boolean
}

/** The reader's own place in a session, or the way to one. */
export function OwnPlace({ notice, session, isFull }: Props) {
  const { data, own, error, refetch } = useOwnPlace(notice.id, session.id)
  if (!data)
    return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Skeleton cards={1} />
  return own ? (
    <HeldPlace own={own} />
  ) : (
    <EnrolButton notice={notice} session={session} isFull={isFull} />
  )
}
