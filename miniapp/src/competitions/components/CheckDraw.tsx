import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { checkDraw, checkWords } from '../check-draw'

type Props = Readonly<{
  draw: Parameters<typeof checkDraw>[0]
  commitment: string
}>

/** Draws the lots again on this phone, and says whether they agree with what was published beforehand. */
export function CheckDraw({ draw, commitment }: Props) {
  const [found, setFound] = useState<ReturnType<typeof checkDraw>>()
  if (found === undefined)
    return (
      <Button look="outline" onTap={() => setFound(checkDraw(draw, commitment))}>
        我来核对抽签
      </Button>
    )
  const isSame = found === 'same'
  return (
    <Card tone={isSame ? 'good' : 'wait'}>
      <Stack gap={2}>
        <Tag tone={isSame ? 'good' : 'wait'} icon={isSame ? 'check' : 'warning'}>
          {isSame ? '对得上' : '对不上'}
        </Tag>
        <Paragraph role="status">{checkWords[found]}</Paragraph>
        <Paragraph className="t-small">{`发布时的指纹：${commitment}`}</Paragraph>
        <Paragraph className="t-small">{`抽签时公开的种子：${draw.seed}`}</Paragraph>
      </Stack>
    </Card>
  )
}
