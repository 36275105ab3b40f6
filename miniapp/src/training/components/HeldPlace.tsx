import type { OwnEnrolment } from '@cgt/shared/training/enrolment'
import { momentText } from '@cgt/shared/values/moment-text'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Tag } from '../../ui/Tag'
import { Wrong } from '../../ui/Wrong'
import { useAnswerOffer, useGiveUp } from '../queries'
import { stateWords } from '../words'

/** A place one holds, is offered or waits for: how it stands, and what can be done. */
export function HeldPlace({ own }: { readonly own: OwnEnrolment }) {
  const [isLeaving, setLeaving] = useState(false)
  const answer = useAnswerOffer()
  const giveUp = useGiveUp()
  const { noticeId, sessionId, state, answerBy, position } = own
  const queue = position === null ? '' : `，第 ${position} 位`
  const close = () => setLeaving(false)
  const leave = () => giveUp.mutate({ noticeId, sessionId }, { onSuccess: close })
  const say = (accept: boolean) => answer.mutate({ noticeId, sessionId, accept })
  return (
    <>
      <Tag tone={state === 'booked' ? 'good' : 'wait'} isNews>{`${stateWords[state]}${queue}`}</Tag>
      {state === 'offered' ? (
        <>
          {answerBy !== null && <Paragraph>{`名额留到 ${momentText(answerBy)}。`}</Paragraph>}
          {answer.error && <Wrong error={answer.error} />}
          <Button busy={answer.isPending} onTap={() => say(true)}>
            要这个名额
          </Button>
          <Button look="outline" disabled={answer.isPending} onTap={() => say(false)}>
            不要了
          </Button>
        </>
      ) : (
        <Button look="outline" onTap={() => setLeaving(true)}>
          {state === 'booked' ? '取消报名' : '不排了'}
        </Button>
      )}
      <Sheet
        title={state === 'booked' ? '取消报名？' : '不再排队？'}
        open={isLeaving}
        onClose={close}
      >
        <Paragraph>
          {state === 'booked'
            ? '名额马上给排在最前面的人，再想要就得重新排队。'
            : '再想要就得从最后排起。'}
        </Paragraph>
        {giveUp.error && <Wrong error={giveUp.error} />}
        <Button busy={giveUp.isPending} onTap={leave}>
          确定
        </Button>
        <Button look="outline" onTap={close}>
          先不
        </Button>
      </Sheet>
    </>
  )
}
