import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { DisputeLines } from '../disputes/DisputeLines'
import { DisputeForm } from './DisputeForm'
import type { Result } from './result-words'

/** What one disputed of a line and what was answered, and the way to say that it is wrong. */
export function Disputes({ of: { noticeId, title, disputes } }: { readonly of: Result }) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <DisputeLines disputes={disputes} />
      {disputes[disputes.length - 1]?.answer !== null && (
        <Button look="plain" className="no-print" onTap={() => setOpen(true)}>
          这条不对
        </Button>
      )}
      <Sheet title={`${title}：哪里不对`} open={isOpen} onClose={close}>
        <DisputeForm noticeId={noticeId} onDone={close} />
      </Sheet>
    </>
  )
}
