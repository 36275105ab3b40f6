import { copyText, printPage } from '../../platform/share'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Item, List, Paragraph, web } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import './RecoveryCodes.scss'

interface Props {
  readonly codes: readonly string[]
  readonly onKept: () => void
}

/** Shown this once: for whoever loses the authenticator. */
export const RecoveryCodes = ({ codes, onKept }: Props) => (
  <Card>
    <Stack gap={3}>
      <Heading level={2} className="t-title">
        第三步：存好恢复码
      </Heading>
      <Paragraph className="t-second">
        手机丢了、换了，就用恢复码代替动态验证码，每个用一次。只显示这一次，请抄下来或打印，不要和手机放一起。
      </Paragraph>
      <List className="recovery">
        {codes.map((code) => (
          <Item key={code} className="recovery__code figures">
            {code}
          </Item>
        ))}
      </List>
      <Row gap={3} className="recovery__ways">
        <Button
          look="outline"
          icon="file"
          className="grow"
          onTap={() => void copyText(codes.join('\n'), '恢复码已复制，找个安全的地方存好')}
        >
          复制
        </Button>
        {web && (
          <Button look="outline" icon="print" className="grow" onTap={printPage}>
            打印
          </Button>
        )}
      </Row>
      <Button onTap={onKept}>我已存好</Button>
    </Stack>
  </Card>
)
