import { type DisputeOutcome, disputeOutcome } from '@cgt/shared/values/dispute-outcome'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Paragraph } from '../../ui/element'
import { isReason, ReasonField } from '../../ui/ReasonField'
import { Wrong } from '../../ui/Wrong'
import { useAnswerDispute } from '../disputes/queries'
import { type DisputedBy, outcomeWords } from '../disputes/words'

interface Props {
  readonly noticeId: string
  readonly one: DisputedBy
  readonly onDone: () => void
}

const notes: Readonly<Record<DisputeOutcome, string>> = {
  kept: '查过了，记录没有错',
  corrected: '先改成绩、在“现场签到”更正到场，或发、撤销证书，再这样答复',
}

/** Answers what somebody disputes, with a reason that they read. */
export function AnswerForm({ noticeId, one: { personId, version }, onDone }: Props) {
  const [outcome, setOutcome] = useState<DisputeOutcome>()
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const answer = useAnswerDispute()
  const send = () => {
    setTold(true)
    if (!outcome || !isReason(reason)) return
    const wanted = { noticeId, personId, outcome, reason: reason.trim(), version }
    answer.mutate(wanted, { onSuccess: onDone })
  }
  return (
    <>
      <Choices
        label="怎么答复"
        options={disputeOutcome.options.map((value) => ({
          ...{ value, label: outcomeWords[value], note: notes[value] },
        }))}
        chosen={outcome ? [outcome] : []}
        onChoose={(value) => setOutcome(disputeOutcome.parse(value))}
      />
      {isTold && !outcome && <Paragraph className="field__wrong">请选怎么答复。</Paragraph>}
      <ReasonField value={reason} onChange={setReason} isTold={isTold} />
      {answer.error && <Wrong error={answer.error} />}
      <Button busy={answer.isPending} onTap={send}>
        答复，本人会收到消息
      </Button>
    </>
  )
}
