import type { Notice } from '@cgt/shared/training/notice'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { type Edits, isUntouched } from './edits'

interface Props {
  readonly notice: Notice
  readonly own: Edits
  readonly onForget: () => void
}

/** What was typed before, or over a notice that another changed meanwhile: it is all there. */
export function ChangedMeanwhile({ notice, own, onForget }: Props) {
  if (isUntouched(own)) return null
  return (
    <Card tone={own.version < notice.version ? 'wait' : 'calm'}>
      <Stack gap={1}>
        <Paragraph>
          {own.version < notice.version
            ? '你写的时候，别人改过这个培训。你写的都还在；你没动的，已换成现在的样子。请再看一遍。'
            : '改动先存在这里，还没有发出去。'}
        </Paragraph>
        <Button look="plain" onTap={onForget}>
          不要这些改动
        </Button>
      </Stack>
    </Card>
  )
}
