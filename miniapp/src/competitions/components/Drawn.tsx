import type { Draw } from '@cgt/shared/competitions/entry'
import { momentText } from '@cgt/shared/values/moment-text'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Stack } from '../../ui/Stack'
import { CheckDraw } from './CheckDraw'
import { LotOrder } from './LotOrder'

interface Props {
  readonly draw: Draw
  readonly commitment: string
  /** One's own, where one entered. */
  readonly entrantId?: string | undefined
}

/** The lots as they were drawn: the whole order, and the way to draw them again on this phone. */
export function Drawn({ draw, commitment, entrantId }: Props) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <Stack gap={2}>
      <Paragraph className="t-second figures">
        {`${momentText(draw.at)} 抽签，${draw.order.length} 人，号数就是先后。`}
      </Paragraph>
      <CheckDraw draw={draw} commitment={commitment} />
      <Button look="plain" icon="people" onTap={() => setOpen(true)}>
        看抽签的先后
      </Button>
      <Sheet title="抽签的先后" open={isOpen} onClose={close}>
        <Paragraph className="t-second">
          只公布编号，编号看不出是谁；每人的编号只有本人和主办方对得上。
        </Paragraph>
        <LotOrder order={draw.order} entrantId={entrantId} />
        <Button look="outline" onTap={close}>
          知道了
        </Button>
      </Sheet>
    </Stack>
  )
}
