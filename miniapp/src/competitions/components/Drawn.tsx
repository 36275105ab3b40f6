import type { Draw } from '@cgt/shared/competitions/entry'
import { momentText } from '@cgt/shared/values/moment-text'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { checkDraw, checkWords } from '../check-draw'

interface Props {
  readonly draw: Draw
  readonly commitment: string
}

/** The lots as they were drawn, and the way to draw them again on this phone. */
export function Drawn({ draw, commitment }: Props) {
  const [found, setFound] = useState<ReturnType<typeof checkDraw>>()
  return (
    <Stack gap={2}>
      <Paragraph className="figures">
        {`${momentText(draw.at)} 抽签，${draw.order.length} 人，号数就是先后。`}
      </Paragraph>
      {found === undefined ? (
        <Button look="outline" onTap={() => setFound(checkDraw(draw, commitment))}>
          我来核对抽签
        </Button>
      ) : (
        <>
          <Paragraph className="t-strong" role="status">
            {checkWords[found]}
          </Paragraph>
          <Paragraph className="t-small t-typed">{`种子：${draw.seed}`}</Paragraph>
          <Paragraph className="t-small t-typed">{`发布时的指纹：${commitment}`}</Paragraph>
        </>
      )}
    </Stack>
  )
}
