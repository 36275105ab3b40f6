import { AsOfLine } from '../../eligibility/AsOfLine'
import type { Screened } from '../../eligibility/use-screening'
import { open } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Paragraph } from '../../ui/element'
import { PrintButton } from '../../ui/PrintButton'
import type { Grouped } from '../groups'
import { paths } from '../paths'
import { BestTogether } from './BestTogether'
import { Tally } from './Tally'

interface Props {
  readonly screening: Screened
  readonly groups: Grouped
}

/** The day, the sums, and a way to go on answering. */
export const ResultsHead = ({ screening, groups }: Props) => (
  <Card>
    <AsOfLine />
    <Tally screening={screening} groups={groups} />
    <BestTogether screening={screening} />
    {screening.asks.length > 0 && (
      <Button look="outline" onTap={() => open(paths.screening)}>
        接着答，再定几项
      </Button>
    )}
    <Paragraph className="t-small results-note">
      按已知信息，在这部手机上判定，未上传。最后以主管单位审核为准。
    </Paragraph>
    <PrintButton>打印这张清单</PrintButton>
  </Card>
)
