import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { FeedAddress } from './FeedAddress'

/** Leads to the address by which a calendar keeps up with one's trainings. */
export function CalendarFeed() {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button look="outline" icon="calendar" onTap={() => setOpen(true)}>
        日历订阅
      </Button>
      <Sheet title="日历订阅" open={isOpen} onClose={close}>
        <FeedAddress />
      </Sheet>
    </>
  )
}
