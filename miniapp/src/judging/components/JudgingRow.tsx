import { open } from '../../platform/navigate'
import { Card } from '../../ui/Card'
import { LinkRow } from '../../ui/LinkRow'
import { useOwnJudging } from '../own-judging'
import { paths } from '../paths'

/** The way to what one judges; not there for who judges nothing. */
export function JudgingRow() {
  const { judging = [] } = useOwnJudging()
  if (judging.length === 0) return null
  return (
    <Card flush>
      <LinkRow
        icon="edit"
        label="我的裁判工作"
        note="打分、复核，没网也能打"
        value={`${judging.length} 个赛项`}
        onTap={() => open(paths.mine)}
      />
    </Card>
  )
}
