import type { Notice } from '@cgt/shared/training/notice'
import { Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'

/** That a training does not take place, and why. */
export const CalledOff = ({ notice: { cancelled } }: { readonly notice: Notice }) =>
  cancelled && (
    <Stack gap={1}>
      <Tag tone="past">已取消</Tag>
      <Paragraph>{cancelled.because}</Paragraph>
    </Stack>
  )
