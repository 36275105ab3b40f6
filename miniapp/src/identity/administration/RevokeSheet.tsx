import { roleWords } from '@cgt/shared/access/role-words'
import { spokenCode } from '@cgt/shared/values/spoken-code'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { isReason, ReasonField } from '../../ui/ReasonField'
import { Sheet } from '../../ui/Sheet'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { Wrong } from '../../ui/Wrong'
import { api } from '../api'
import { placeOf } from './place'
import { type ListedGrant, useChange } from './queries'

interface Props {
  readonly grant: ListedGrant
  readonly onClose: () => void
}

/** Takes one role away, with a reason: it counts from the person's next tap on. */
export function RevokeSheet({ grant, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const revoke = useChange(api.revokeRole, onClose)
  const { id, personId, role, organisation } = grant
  const submit = () => {
    setTold(true)
    if (isReason(reason)) revoke.send({ personId, grantId: id, reason: reason.trim() })
  }
  return (
    <Sheet title="收回这个身份？" open onClose={onClose}>
      <Paragraph>
        {`识别码 ${spokenCode(personId)} 在${placeOf(organisation)}的“${roleWords[role]}”。收回后，这个人下一步操作就会被拒绝；要再用，得重新授予。`}
      </Paragraph>
      <ReasonField value={reason} onChange={setReason} isTold={isTold} />
      {revoke.error && <Wrong error={revoke.error} />}
      <Button busy={revoke.isPending} onTap={submit}>
        收回
      </Button>
      <Button look="outline" onTap={onClose}>
        先不
      </Button>
      <StepUpSheet {...revoke.stepUp} />
    </Sheet>
  )
}
