import { Paragraph } from '../../ui/element'
import { Meter } from '../../ui/Meter'
import { Stack } from '../../ui/Stack'

interface Props {
  readonly places: number
  readonly entered: number
}

/** How many places an event has, and how many are left. */
export function Places({ places, entered }: Props) {
  const left = Math.max(0, places - entered)
  const words = `${places} 个名额，已报 ${entered} 人，${left > 0 ? `还剩 ${left} 个` : '满了'}`
  return (
    <Stack gap={1}>
      <Paragraph className="t-second figures">{words}</Paragraph>
      <Meter of={places} parts={[{ tone: 'brand', value: entered }]} label={words} />
    </Stack>
  )
}
