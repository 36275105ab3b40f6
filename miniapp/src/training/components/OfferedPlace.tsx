import type { OwnEnrolment } from '@cgt/shared/training/enrolment'
import { momentText } from '@cgt/shared/values/moment-text'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { askAgain } from '../../platform/own-query'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { LeaveSheet } from '../../ui/LeaveSheet'
import { Row } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { TimeLeft } from '../../ui/TimeLeft'
import { Wrong } from '../../ui/Wrong'
import { useAnswerOffer } from '../queries'
import { stateWords } from '../words'

/** A place that one is offered, for how long still, and the answer. */
export function OfferedPlace({ own }: { readonly own: OwnEnrolment }) {
  const [isLeaving, setLeaving] = useState(false)
  const queries = useQueryClient()
  const answer = useAnswerOffer()
  const { noticeId, sessionId, answerBy } = own
  const close = () => setLeaving(false)
  const say = (accept: boolean) =>
    answer.mutate({ noticeId, sessionId, accept }, { onSuccess: close })
  return (
    <>
      <Row between gap={2} wrap>
        <Tag tone="wait" isNews>
          {stateWords.offered}
        </Tag>
        {answerBy !== null && (
          <TimeLeft until={answerBy} onOver={() => void askAgain(queries, 'enrolments')} />
        )}
      </Row>
      {answerBy !== null && (
        <Paragraph className="t-second">
          {`名额给你留到 ${momentText(answerBy)}，过时给下一位。`}
        </Paragraph>
      )}
      {answer.error && !isLeaving && <Wrong error={answer.error} />}
      <Button busy={answer.isPending && !isLeaving} onTap={() => say(true)}>
        要这个名额
      </Button>
      <Button look="outline" disabled={answer.isPending} onTap={() => setLeaving(true)}>
        不要了
      </Button>
      <LeaveSheet
        title="不要这个名额？"
        open={isLeaving}
        busy={answer.isPending}
        error={answer.error}
        onLeave={() => say(false)}
        onClose={close}
      >
        名额马上给下一位，再想要就得从最后排起。
      </LeaveSheet>
    </>
  )
}
