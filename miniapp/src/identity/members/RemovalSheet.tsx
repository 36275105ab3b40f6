import type { Member } from '@cgt/shared/identity/join'
import { spokenCode } from '@cgt/shared/values/spoken-code'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { isReason, ReasonField } from '../../ui/ReasonField'
import { Sheet } from '../../ui/Sheet'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { Wrong } from '../../ui/Wrong'
import { useRemoval } from './queries'

interface Props {
  readonly member: Member
  /** Where from, by name. */
  readonly from: string
  readonly onClose: () => void
}

const words = {
  member: {
    title: '移出这个人？',
    act: '移出',
    body: '移出后，这个人不再算这里的人；要回来，得重新申请。',
  },
  officer: {
    title: '不再让他做经办人？',
    act: '不再做经办人',
    body: '这个人下一步操作就会被拒绝；要再做，得重新申请。',
  },
} as const

/** Ends somebody's belonging, with a reason that they read. */
export function RemovalSheet({ member, from, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const removal = useRemoval(onClose)
  const { title, act, body } = words[member.as]
  const submit = () => {
    setTold(true)
    if (isReason(reason)) removal.send({ member, reason: reason.trim() })
  }
  return (
    <Sheet title={title} open onClose={onClose}>
      <Paragraph>{`识别码 ${spokenCode(member.personId)}，${from}。${body}原因本人看得到。`}</Paragraph>
      <ReasonField value={reason} onChange={setReason} isTold={isTold} />
      {removal.error && <Wrong error={removal.error} />}
      <Button busy={removal.isPending} onTap={submit}>
        {act}
      </Button>
      <Button look="outline" onTap={onClose}>
        先不
      </Button>
      <StepUpSheet {...removal.stepUp} />
    </Sheet>
  )
}
