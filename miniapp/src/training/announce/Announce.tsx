import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { Announced } from './Announced'
import { AnnounceForm } from './AnnounceForm'

interface Props {
  readonly noticeId: string
  readonly sessionId: string
}

/** The way to tell the people of a session something, and what they were told. */
export function Announce(at: Props) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button look="outline" icon="messages" onTap={() => setOpen(true)}>
        给这一场的人发消息
      </Button>
      <Sheet title="给这一场的人发消息" open={isOpen} onClose={close}>
        <AnnounceForm {...at} />
        <Announced {...at} />
      </Sheet>
    </>
  )
}
