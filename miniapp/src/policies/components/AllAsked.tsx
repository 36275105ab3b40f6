import { askSkippedAgain } from '../../eligibility/steps'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Notice'
import { Stack } from '../../ui/Stack'

interface Props {
  readonly fits: number
  /** Policies asked about that stay open, because some questions were skipped. */
  readonly open: number
  /** Policies that were not asked about and are not settled. */
  readonly left: number
  readonly onAskAll: (() => void) | undefined
  readonly onFinish: () => void
}

/** Nothing left to ask; what was skipped, and what was not picked, may still be. */
export const AllAsked = ({ fits, open, left, onAskAll, onFinish }: Props) => (
  <Empty
    icon="check"
    title={fits > 0 ? `问完了，${fits} 项符合` : '问完了'}
    action={
      <Stack gap={2}>
        <Button onTap={onFinish}>看结果和理由</Button>
        {onAskAll && left > 0 && (
          <Button look="outline" onTap={onAskAll}>
            {`接着问另外 ${left} 项`}
          </Button>
        )}
        {open > 0 && (
          <Button look="plain" onTap={askSkippedAgain}>
            跳过的再问一遍
          </Button>
        )}
      </Stack>
    }
  >
    {open > 0
      ? `还有 ${open} 项要等跳过的几题弄清楚，现在也能先看结果。`
      : '再多的信息也不会改变这一天的结果。'}
  </Empty>
)
