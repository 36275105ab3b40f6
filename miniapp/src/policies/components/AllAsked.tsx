import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Notice'
import { Stack } from '../../ui/Stack'

interface Props {
  readonly fits: number
  /** Policies that were not asked about and are not settled. */
  readonly left: number
  readonly onAskAll: (() => void) | undefined
  readonly onFinish: () => void
}

/** Nothing left that could change an answer; what was not picked may still be asked. */
export const AllAsked = ({ fits, left, onAskAll, onFinish }: Props) => (
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
      </Stack>
    }
  >
    {left > 0 ? '这几项，再多的信息也不会改变这一天的结果。' : '再多的信息也不会改变这一天的结果。'}
  </Empty>
)
