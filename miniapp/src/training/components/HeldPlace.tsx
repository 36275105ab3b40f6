import { countedPositions, type OwnEnrolment } from '@cgt/shared/training/enrolment'
import { useState } from 'react'
import { now } from '../../platform/clock'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Row } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { useGiveUp } from '../queries'
import { stateWords } from '../words'
import { LeaveSheet } from './LeaveSheet'
import { OfferedPlace } from './OfferedPlace'

/** Where one stands in the queue; nothing for who does not wait. */
function placeInQueue(position: number | null): string {
  if (position === null) return ''
  return position > countedPositions ? `，前面有 ${countedPositions} 多人` : `，第 ${position} 位`
}

/** A place one holds, is offered or waits for: how it stands, and what can be done. */
export function HeldPlace({ own }: { readonly own: OwnEnrolment }) {
  const [isLeaving, setLeaving] = useState(false)
  const giveUp = useGiveUp()
  const { noticeId, sessionId, state, startsAt, position } = own
  if (state === 'offered') return <OfferedPlace own={own} />
  const isBooked = state === 'booked'
  const close = () => setLeaving(false)
  return (
    <>
      <Row>
        <Tag
          tone={isBooked ? 'good' : 'wait'}
          isNews
        >{`${stateWords[state]}${placeInQueue(position)}`}</Tag>
      </Row>
      {state === 'waiting' && (
        <Paragraph className="t-second">
          有人退出就按先后给，轮到你会发消息，留一天等你确认。
        </Paragraph>
      )}
      {now() / 1000 < startsAt ? (
        <Button look="outline" onTap={() => setLeaving(true)}>
          {isBooked ? '取消报名' : '不排了'}
        </Button>
      ) : (
        <Paragraph className="t-second">已经开课。去不了请联系主办方。</Paragraph>
      )}
      <LeaveSheet
        title={isBooked ? '取消报名？' : '不再排队？'}
        open={isLeaving}
        busy={giveUp.isPending}
        error={giveUp.error}
        onLeave={() => giveUp.mutate({ noticeId, sessionId }, { onSuccess: close })}
        onClose={close}
      >
        {isBooked ? '名额马上给排在最前面的人，再想要就得重新排队。' : '再想要就得从最后排起。'}
      </LeaveSheet>
    </>
  )
}
