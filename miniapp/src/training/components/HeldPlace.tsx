import { countedPositions, type OwnEnrolment } from '@cgt/shared/training/enrolment'
import { useState } from 'react'
import { now } from '../../platform/clock'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { LeaveSheet } from '../../ui/LeaveSheet'
import { Row } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { useGiveUp } from '../queries'
import { waitingWords, waitsForWords } from '../wishes/review-words'
import { stateWords } from '../words'
import { OfferedPlace } from './OfferedPlace'

/** Where one stands in the queue; nothing for who does not wait. */
function placeInQueue(position: number | null): string {
  if (position === null) return ''
  return position > countedPositions ? `，前面有 ${countedPositions} 多人` : `，第 ${position} 位`
}

const leavingWords = {
  booked: {
    button: '取消报名',
    title: '取消报名？',
    note: '名额马上给排在最前面的人，再想要就得重新排队。',
  },
  requested: {
    button: '撤回报名',
    title: '撤回报名？',
    note: '再想要就得重新报名、重新审核，排在后来的人后面。',
  },
  waiting: { button: '不排了', title: '不再排队？', note: '再想要就得从最后排起。' },
}

/** A place one holds, is offered or waits for: how it stands, and what can be done. */
export function HeldPlace({ own }: { readonly own: OwnEnrolment }) {
  const [isLeaving, setLeaving] = useState(false)
  const giveUp = useGiveUp()
  const { noticeId, sessionId, state, startsAt, position, review } = own
  const words = state === 'requested' ? waitsForWords(review) : stateWords[state]
  if (state === 'offered') return <OfferedPlace own={own} />
  const isBooked = state === 'booked'
  const leaving = leavingWords[isBooked || state === 'requested' ? state : 'waiting']
  const close = () => setLeaving(false)
  return (
    <>
      <Row>
        <Tag tone={isBooked ? 'good' : 'wait'} isNews>{`${words}${placeInQueue(position)}`}</Tag>
      </Row>
      {review && <Paragraph className="t-second figures">{waitingWords(review)}</Paragraph>}
      {state === 'waiting' && (
        <Paragraph className="t-second">
          有人退出就按先后给，轮到你会发消息，留一天等你确认。
        </Paragraph>
      )}
      {now() / 1000 < startsAt ? (
        <Button look="outline" onTap={() => setLeaving(true)}>
          {leaving.button}
        </Button>
      ) : (
        <Paragraph className="t-second">已经开课。去不了请联系主办方。</Paragraph>
      )}
      <LeaveSheet
        title={leaving.title}
        open={isLeaving}
        busy={giveUp.isPending}
        error={giveUp.error}
        onLeave={() => giveUp.mutate({ noticeId, sessionId }, { onSuccess: close })}
        onClose={close}
      >
        {leaving.note}
      </LeaveSheet>
    </>
  )
}
