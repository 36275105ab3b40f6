import type { Aside } from '@cgt/shared/competitions/judging'
import { momentText } from '@cgt/shared/values/moment-text'
import { Card } from '../../ui/Card'
import { Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'

const isOwnWish = ({ because }: Aside) => because !== 'removed' && because !== 'left'

/** That one marks here no longer, since when and why. */
export const AsideTold = ({ aside }: { readonly aside: Aside }) => (
  <Card tone="calm">
    <Stack gap={1}>
      <Paragraph className="t-strong">
        {isOwnWish(aside) ? '你在这个赛项回避了' : '主办方不再请你在这个赛项打分'}
      </Paragraph>
      <Paragraph className="t-second figures">
        {`${momentText(aside.at)} 起，不能再打分或复核。`}
      </Paragraph>
    </Stack>
  </Card>
)
