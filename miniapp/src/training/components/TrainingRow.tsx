import { useOccasion } from '../../eligibility/occasion'
import { open } from '../../platform/navigate'
import { Card } from '../../ui/Card'
import { LinkRow } from '../../ui/LinkRow'
import { paths } from '../paths'

/** The ways to the trainings that are on and to one's own, for who acts as a worker. */
export const TrainingRow = () =>
  useOccasion().role === 'worker' ? (
    <Card flush>
      <LinkRow
        icon="calendar"
        label="培训"
        note="看附近在招的，报名、排队"
        onTap={() => open(paths.list)}
      />
      <LinkRow
        icon="check"
        label="我的培训"
        note="报上的、排队的、等你确认的"
        onTap={() => open(paths.mine)}
      />
    </Card>
  ) : null
