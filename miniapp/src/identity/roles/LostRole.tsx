import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import type { Acting } from './acting'

interface Props {
  readonly lost: Acting
  readonly onRead: () => void
}

/** One acted in a role that was taken back, or whose time is over. */
export const LostRole = ({ lost, onRead }: Props) => (
  <Card tone="wait">
    <Stack gap={3}>
      <Heading level={2} className="t-title">
        这个身份已收回或到期
      </Heading>
      <Paragraph>
        {`你不能再以“${lost.called}”办事，刚才这一步没有办成。有疑问，请问授予你身份的工会或安全管理员。`}
      </Paragraph>
      <Button look="outline" onTap={onRead}>
        知道了，以职工身份继续
      </Button>
    </Stack>
  </Card>
)
