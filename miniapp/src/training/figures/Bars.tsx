import { Words } from '../../ui/element'
import { Meter } from '../../ui/Meter'
import { Row, Stack } from '../../ui/Stack'
import type { Line } from './part'

/** Numbers as bars below each other, each with its number beside it. */
export const Bars = ({ lines }: { readonly lines: readonly Line[] }) => (
  <Stack gap={3}>
    {lines.map(({ label, value, of, text, isUntold }) => (
      <Stack key={label} gap={1}>
        <Row between gap={2} wrap>
          <Words className="t-body">{label}</Words>
          <Words className="t-strong figures">{text}</Words>
        </Row>
        <Meter
          of={of}
          parts={[{ tone: isUntold ? 'calm' : 'brand', value }]}
          label={`${label}：${text}`}
        />
      </Stack>
    ))}
  </Stack>
)
