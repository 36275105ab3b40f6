import { codeLayer } from '@cgt/shared/competitions/code-layers'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { Layer } from './Layer'

/** 加密: two layers of codes, each given, held and released by another person. */
export const Codes = ({ event }: { readonly event: OfEvent }) => (
  <Card>
    <Stack gap={3}>
      <Heading level={2} className="t-title">
        编号
      </Heading>
      <Paragraph className="t-second">
        裁判只看得到工位号。两层编号由两个人各排一层、各自保管；各轮都锁定以后，再由两个人各放开一层，成绩才对得上人。
      </Paragraph>
      {codeLayer.options.map((layer) => (
        <Layer key={layer} event={event} layer={layer} />
      ))}
    </Stack>
  </Card>
)
