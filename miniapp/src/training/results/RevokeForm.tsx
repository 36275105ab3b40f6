import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { isReason, ReasonField } from '../../ui/ReasonField'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { Wrong } from '../../ui/Wrong'
import { useRevoke } from './queries'

interface Props {
  readonly noticeId: string
  readonly personId: string
  readonly onDone: () => void
}

/** Ends a certificate, with a reason that its person reads. */
export function RevokeForm({ noticeId, personId, onDone }: Props) {
  const [isAsked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const revoke = useRevoke(onDone)
  const send = () => {
    setTold(true)
    if (isReason(reason)) revoke.send({ noticeId, personId, reason: reason.trim() })
  }
  if (!isAsked)
    return (
      <Button look="outline" onTap={() => setAsked(true)}>
        撤销证书
      </Button>
    )
  return (
    <>
      <Paragraph>
        撤销后公开核对显示“已撤销”，他的情况里也不再有这本证书；不能恢复，也不能再发。
      </Paragraph>
      <ReasonField value={reason} onChange={setReason} isTold={isTold} />
      {revoke.error && <Wrong error={revoke.error} />}
      <Button busy={revoke.isPending} onTap={send}>
        撤销，不能恢复
      </Button>
      <Button look="outline" onTap={() => setAsked(false)}>
        先不
      </Button>
      <StepUpSheet {...revoke.stepUp} />
    </>
  )
}
