import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { judgeWords } from '@cgt/shared/competitions/judge-words'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { isReason, ReasonField } from '../../ui/ReasonField'
import { Row, Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import type { CloudSheet } from '../keep/desks'
import { useReturn } from '../queries'

interface Props {
  readonly of: OfEvent
  readonly sheet: CloudSheet
  readonly onBack: () => void
}

/** Sends one sheet back to its judge, with a reason that they read word for word. */
export function ReturnSheet({ of, sheet, onBack }: Props) {
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const send = useReturn()
  const { round, module, code, seat, version } = sheet
  const give = () => {
    setTold(true)
    if (!isReason(reason)) return
    send.mutate(
      { ...of, ...{ round, module, code, seat, version }, reason: reason.trim() },
      { onSuccess: onBack },
    )
  }
  return (
    <Stack gap={3}>
      <Paragraph>{`退回${judgeWords('judge', seat)} 的这张表，要重新打分再交；原因本人看得到。`}</Paragraph>
      <ReasonField value={reason} onChange={setReason} isTold={isTold} />
      {send.error && <Wrong error={send.error} />}
      <Row gap={3}>
        <Button look="outline" className="grow" onTap={onBack}>
          先不
        </Button>
        <Button className="grow" busy={send.isPending} onTap={give}>
          确定退回
        </Button>
      </Row>
    </Stack>
  )
}
