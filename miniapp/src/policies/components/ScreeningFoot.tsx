import type { Screened } from '../../eligibility/use-screening'
import { Button } from '../../ui/Button'
import { Row } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'

interface Props {
  readonly screening: Screened
  readonly onFinish: () => void
}

/** What the answers have brought so far; one may stop at any time. */
export const ScreeningFoot = ({ screening: { counts }, onFinish }: Props) => (
  <Row between gap={2}>
    <Row gap={2} wrap>
      <Tag tone="good" icon="check">{`${counts.fits} 符合`}</Tag>
      <Tag tone="wait" icon="question">{`${counts.open} 待确认`}</Tag>
    </Row>
    <Button look="plain" onTap={onFinish}>
      先看结果
    </Button>
  </Row>
)
