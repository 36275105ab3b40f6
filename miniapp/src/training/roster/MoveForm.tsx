import type { Session } from '@cgt/shared/training/notice'
import { spanText } from '@cgt/shared/values/moment-text'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Paragraph } from '../../ui/element'
import { isReason, ReasonField } from '../../ui/ReasonField'
import { Wrong } from '../../ui/Wrong'
import { useMove } from '../queries'
import type { InSession } from './in-session'
import type { Listed } from './listed'
import { roomIn } from './room-in'

interface Props extends InSession {
  /** Where they can be taken to. */
  readonly to: readonly Session[]
  readonly one: Listed
  readonly onDone: () => void
}

/** Takes somebody to another session, with a reason that they read; what they get there is said before and after. */
export function MoveForm({ shown: { notice, places }, session, to, one, onDone }: Props) {
  const [toSession, setTo] = useState(to.length === 1 ? (to[0]?.id ?? '') : '')
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const move = useMove()
  const left = (of: string) => places.find(({ sessionId }) => sessionId === of)?.buckets ?? []
  const send = () => {
    setTold(true)
    if (!toSession || !isReason(reason)) return
    const from = { noticeId: notice.id, sessionId: session.id, personId: one.personId }
    move.mutate({ ...from, toSession, because: reason.trim() })
  }
  if (move.data)
    return (
      <>
        <Paragraph>
          {move.data.state === 'booked'
            ? '换好了，已在那一场报上。本人会收到消息，写着时间、地点和原因。'
            : '换好了。那一场没有空名额，排在队尾；有名额会先问本人。本人会收到消息，写着原因。'}
        </Paragraph>
        <Button onTap={onDone}>知道了</Button>
      </>
    )
  return (
    <>
      <Choices
        label="换到哪一场"
        options={to.map(({ id, startsAt, endsAt, place }) => ({
          value: id,
          label: `${spanText(startsAt, endsAt)}，${place}`,
          note: roomIn(left(id)),
        }))}
        chosen={[toSession]}
        onChoose={setTo}
      />
      {isTold && !toSession && <Paragraph className="field__wrong">请选换到哪一场。</Paragraph>}
      <ReasonField value={reason} onChange={setReason} isTold={isTold} />
      <Paragraph className="t-second">
        {one.state === 'waiting'
          ? '现在这一场的排队就没有了。'
          : '现在这一场的名额会空出来，先问排队的人。'}
      </Paragraph>
      {move.error && <Wrong error={move.error} />}
      <Button busy={move.isPending} onTap={send}>
        换过去
      </Button>
    </>
  )
}
