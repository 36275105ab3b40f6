import { View } from '@tarojs/components'
import type { Screened } from '../../eligibility/use-screening'
import { Button } from '../../ui/Button'
import { Row } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import './ScreeningFoot.scss'

interface Props {
  readonly counts: Screened['counts']
  /** Absent before anything was answered. */
  readonly onBack: (() => void) | undefined
  readonly onFinish: () => void
}

/** What the answers have brought so far; one may go back, or stop, at any time. */
export const ScreeningFoot = ({ counts, onBack, onFinish }: Props) => (
  <Row between gap={2}>
    {onBack && (
      <Button look="plain" onTap={onBack}>
        上一题
      </Button>
    )}
    <View className="row gap-2 foot-tally" role="status">
      <Tag tone="good" icon="check">{`${counts.fits} 符合`}</Tag>
      <Tag tone="wait" icon="question">{`${counts.open} 待确认`}</Tag>
    </View>
    <Button look="plain" onTap={onFinish}>
      先看结果
    </Button>
  </Row>
)
