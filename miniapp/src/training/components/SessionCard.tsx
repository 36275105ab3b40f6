import { languageNames } from '@cgt/shared/training/language'
import type { Notice, Session } from '@cgt/shared/training/notice'
import { open } from '../../platform/navigate'
import { session as signedIn } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { elsewhere } from '../paths'
import type { BucketLeft } from '../roster/bucket-count'
import { spanText } from '../words'
import { BucketMeters } from './BucketMeters'
import { OwnPlace } from './OwnPlace'
import { Place } from './Place'

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
        <Heading level={2} className="t-title">
          {spanText(session.startsAt, session.endsAt)}
        </Heading>
        <Place session={session} />
        {session.trainer && (
          <Paragraph className="t-second">{`老师：${session.trainer}`}</Paragraph>
        )}
        {session.language && (
          <Paragraph className="t-second">{`用${languageNames[session.language][0]}讲`}</Paragraph>
        )}
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
