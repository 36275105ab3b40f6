import type { Notice, Session } from '@cgt/shared/training/notice'
import { open } from '../../platform/navigate'
import { session as signedIn } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Stack } from '../../ui/Stack'
import { elsewhere } from '../paths'
import type { BucketLeft } from '../roster/bucket-count'
import { BucketMeters } from './BucketMeters'
import { OwnPlace } from './OwnPlace'
import { SessionAbout } from './SessionAbout'

export interface SessionCardProps {
  readonly notice: Notice
  readonly session: Session
  readonly left: readonly BucketLeft[]
}

/** One session: when, where, what is left, and one's own place. */
export function SessionCard({ notice, session, left }: SessionCardProps) {
  const isSignedIn = useStored(signedIn) !== null
  const isFull = left.every(({ free }) => free === 0)
  return (
    <Card>
      <Stack gap={2}>
        <SessionAbout session={session} />
        <BucketMeters session={session} left={left} />
        {notice.cancelled ? null : isSignedIn ? (
          <OwnPlace notice={notice} session={session} isFull={isFull} />
        ) : (
          <Button onTap={() => open(elsewhere.signIn)}>登录后报名</Button>
        )}
      </Stack>
    </Card>
  )
}
