import { useOccasion } from '../../eligibility/occasion'
import { open } from '../../platform/navigate'
import { Card } from '../../ui/Card'
import { LinkRow } from '../../ui/LinkRow'
import { paths } from '../paths'

/** The ways to the trainings that are on, to one's own and to competitions, for who acts as a worker; to whoever asks for certificates, the page that checks them. */
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
      <LinkRow
        icon="people"
        label="竞赛"
        note="看附近的，报名、抽签、成绩"
        onTap={() => open('/competitions/pages/list/index')}
      />
    </Card>
  ) : (
    <Card flush>
      <LinkRow
        icon="check"
        label="核对证书"
        note="看一本培训证书有没有效，不用登录"
        onTap={() => open(paths.verify)}
      />
    </Card>
  )
