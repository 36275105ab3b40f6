import type { Notice, Session } from '@cgt/shared/training/notice'
import { openTab } from '../../platform/navigate'
import { session as signedIn } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { spanText } from '../words'
import { OwnPlace } from './OwnPlace'

interface Props {
  readonly notice: Notice
  readonly session: Session
  readonly left: readonly {
    readonly id: string
    readonly capacity: number
    readonly free: number
    readonly waiting: number
  }[]
}

/** One session: when, where, what is left, and one's own place. */
export function SessionCard({ notice, session, left }: Props) {
  const isSignedIn = useStored(signedIn) !== null
  const labelOf = (id: string) => session.buckets[Number(id) - 1]?.label ?? '不限'
  const isFull = left.every(({ free }) => free === 0)
  return (
    <Card>
      <Stack gap={2}>
        <Heading level={2} className="t-title">
          {spanText(session.startsAt, session.endsAt)}
        </Heading>
        <Paragraph>{session.place}</Paragraph>
        {session.trainer && (
          <Paragraph className="t-second">{`老师：${session.trainer}`}</Paragraph>
        )}
        {left
          .filter(({ capacity }) => capacity > 0)
          .map(({ id, capacity, free, waiting }) => (
            <Paragraph key={id} className="t-second">
              {`${labelOf(id)}：${capacity} 个名额，还剩 ${free} 个`}
              {waiting > 0 && `，${waiting} 人排队`}
            </Paragraph>
          ))}
        {isSignedIn ? (
          <OwnPlace notice={notice} session={session} isFull={isFull} />
        ) : (
          <Button onTap={() => openTab('mine')}>登录后报名</Button>
        )}
      </Stack>
    </Card>
  )
}
