import type { Notice } from '@cgt/shared/training/notice'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { isReason, ReasonField } from '../../ui/ReasonField'
import { Sheet } from '../../ui/Sheet'
import { Wrong } from '../../ui/Wrong'
import { useCallOff } from '../queries'

/** Calls a training off, with a reason that everybody enrolled reads. */
export function CallOff({ notice: { id, version } }: { readonly notice: Notice }) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const callOff = useCallOff()
  const close = () => setOpen(false)
  const send = () => {
    setTold(true)
    if (!isReason(reason)) return
    const wanted = { noticeId: id, version, because: reason.trim() }
    callOff.mutate(wanted, { onSuccess: close })
  }
  return (
    <>
      <Button look="outline" onTap={() => setOpen(true)}>
        取消这个培训
      </Button>
      <Sheet title="取消这个培训？" open={isOpen} onClose={close}>
        <Paragraph>
          报了名、排着队的人一两分钟内都会收到消息，写着原因。取消以后不能恢复。
        </Paragraph>
        <ReasonField value={reason} onChange={setReason} isTold={isTold} />
        {callOff.error && <Wrong error={callOff.error} />}
        <Button busy={callOff.isPending} onTap={send}>
          取消培训
        </Button>
        <Button look="outline" onTap={close}>
          先不
        </Button>
      </Sheet>
    </>
  )
}
