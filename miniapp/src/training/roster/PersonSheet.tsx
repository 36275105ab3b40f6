import type { Session } from '@cgt/shared/training/notice'
import { momentText } from '@cgt/shared/values/moment-text'
import { useState } from 'react'
import { now } from '../../platform/clock'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Row } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import type { InSession } from './in-session'
import { hasPlaceOrWaits, type Listed, stateOf } from './listed'
import { MoveForm } from './MoveForm'
import { OnePerson } from './OnePerson'

interface Props extends InSession {
  /** Whose it is; nobody while it is closed. */
  readonly one: Listed | undefined
  readonly onClose: () => void
}

/** How one person stands in a session, and the way to take them to another. */
export const PersonSheet = ({ one, ...rest }: Props) => (
  <OnePerson one={one} onClose={rest.onClose}>
    {(open) => <Body key={open.personId} one={open} {...rest} />}
  </OnePerson>
)

const notBegun = ({ startsAt }: Session): boolean => startsAt > now() / 1000

function Body({ shown, session, one, onClose }: Props & { readonly one: Listed }) {
  const [isMoving, setMoving] = useState(false)
  const [words, tone] = stateOf(one)
  const others = shown.notice.sessions.filter(({ id }) => id !== session.id).filter(notBegun)
  const isMovable = hasPlaceOrWaits(one) && notBegun(session) && !shown.notice.cancelled
  if (isMoving)
    return <MoveForm shown={shown} session={session} to={others} one={one} onDone={onClose} />
  return (
    <>
      <Row gap={2}>
        <Tag tone={tone}>{words}</Tag>
        <Paragraph className="t-second figures">{`从 ${momentText(one.since)}`}</Paragraph>
      </Row>
      {!isMovable ? (
        <Paragraph className="t-second">只有报上了、等确认或排队的人，开课前才能换场。</Paragraph>
      ) : others.length === 0 ? (
        <Paragraph className="t-second">
          没有别的、还没开课的一场可换。可以先在“改这个培训”里加一场。
        </Paragraph>
      ) : (
        <Button look="outline" onTap={() => setMoving(true)}>
          换到另一场
        </Button>
      )}
    </>
  )
}
