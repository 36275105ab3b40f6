import type { Screened } from '../../eligibility/use-screening'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Notice'

interface Props {
  readonly screening: Screened
  readonly onFinish: () => void
}

/** Nothing left that could change an answer. */
export const AllAsked = ({ screening: { counts }, onFinish }: Props) => (
  <Empty
    icon="check"
    title={counts.fits > 0 ? `问完了,${counts.fits} 项符合` : '问完了'}
    action={<Button onTap={onFinish}>看结果和理由</Button>}
  >
    再多的信息也不会改变这一天的结果。
  </Empty>
)
