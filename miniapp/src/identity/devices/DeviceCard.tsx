import type { Device } from '@cgt/shared/identity/device'
import { momentText } from '../../platform/moment'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Words } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'

const ways = { wechat: '微信', phone: '手机号' } as const

export const deviceWords = ({ device, signedInBy }: Device): string =>
  device ?? `用${ways[signedInBy]}登录的设备`

interface Props {
  readonly device: Device
  readonly onEnd: () => void
}

/** One place where one is signed in; this very one cannot be ended from here. */
export const DeviceCard = ({ device, onEnd }: Props) => (
  <Card>
    <Row between gap={3}>
      <Stack className="grow" gap={1}>
        <Row gap={2} wrap>
          <Heading level={3} className="t-strong">
            {deviceWords(device)}
          </Heading>
          {device.current && (
            <Tag tone="good" icon="check">
              这台设备
            </Tag>
          )}
        </Row>
        <Words className="t-small figures">{`最近用过 ${momentText(device.seenAt)}`}</Words>
        <Words className="t-small figures">{`用${ways[device.signedInBy]}登录于 ${momentText(device.since)}`}</Words>
      </Stack>
      {!device.current && (
        <Button look="outline" onTap={onEnd}>
          让它退出
        </Button>
      )}
    </Row>
  </Card>
)
