import type { OwnEntry } from '@cgt/shared/competitions/entry'
import { useState } from 'react'
import { now } from '../../platform/clock'
import { open } from '../../platform/navigate'
import { session } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { LeaveSheet } from '../../ui/LeaveSheet'
import { Row } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { Wrong } from '../../ui/Wrong'
import { enteringOf, lotWords } from '../entering'
import { paths } from '../paths'
import { useEnter, useEntries, useLeave } from '../queries'
import type { EventProps } from './event-props'

/** One's own entry, or the way to one. */
export function Entering(props: EventProps) {
  const { competition, event } = props
  const isSignedIn = useStored(session) !== null
  const { data, error } = useEntries()
  const isOpen = enteringOf(competition, now() / 1000) === 'open'
  const own = data?.entries.find(
    (one) => one.competitionId === competition.id && one.eventId === event.id,
  )
  if (own) return <Entered own={own} isOpen={isOpen} />
  if (!isOpen) return null
  if (!isSignedIn) return <Button onTap={() => open(paths.signIn)}>登录后报名</Button>
  if (!data) return error ? <Wrong error={error} /> : null
  return <Enter {...props} />
}

/** Enters the event while it has places. */
function Enter({ competition, event, entered }: EventProps) {
  const enter = useEnter()
  if (entered >= event.places)
    return <Paragraph className="t-second">报满了，有人退出时可以再来。</Paragraph>
  return (
    <>
      <Paragraph className="t-small">
        主办方看得到你打码的姓名；公布抽签时只有编号和号数。
      </Paragraph>
      {enter.error && <Wrong error={enter.error} />}
      <Button
        busy={enter.isPending}
        onTap={() => enter.mutate({ competitionId: competition.id, eventId: event.id })}
      >
        {`报名${event.title}`}
      </Button>
    </>
  )
}

/** What one goes by, the number drawn, and the way out before entering is over. */
function Entered({ own, isOpen }: { readonly own: OwnEntry; readonly isOpen: boolean }) {
  const [isLeaving, setLeaving] = useState(false)
  const leave = useLeave()
  const { competitionId, eventId, lot } = own
  const close = () => setLeaving(false)
  return (
    <>
      <Row gap={2} wrap>
        <Tag tone="good" isNews>
          已报名
        </Tag>
        <Tag tone={lot === null ? 'wait' : 'good'}>{lotWords(lot)}</Tag>
      </Row>
      {isOpen && (
        <Button look="outline" onTap={() => setLeaving(true)}>
          {`退出${own.event}`}
        </Button>
      )}
      <LeaveSheet
        title={`退出${own.event}？`}
        open={isLeaving}
        busy={leave.isPending}
        error={leave.error}
        onLeave={() => leave.mutate({ competitionId, eventId }, { onSuccess: close })}
        onClose={close}
      >
        名额马上让出来。报名截止前还有名额，可以再报。
      </LeaveSheet>
    </>
  )
}
