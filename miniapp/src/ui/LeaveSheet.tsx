import { Button } from './Button'
import { Paragraph } from './element'
import { Sheet } from './Sheet'
import { Wrong } from './Wrong'

interface Props {
  readonly title: string
  readonly children: string
  readonly open: boolean
  readonly busy: boolean
  readonly error: unknown
  readonly onLeave: () => void
  readonly onClose: () => void
}

/** Asks once more before a place or a turn is gone. */
export const LeaveSheet = ({ title, children, open, busy, error, onLeave, onClose }: Props) => (
  <Sheet title={title} open={open} onClose={onClose}>
    <Paragraph>{children}</Paragraph>
    {error !== null && <Wrong error={error} />}
    <Button busy={busy} onTap={onLeave}>
      确定
    </Button>
    <Button look="outline" onTap={onClose}>
      先不
    </Button>
  </Sheet>
)
