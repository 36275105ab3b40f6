import { useRouter } from '@tarojs/taro'
import { replace } from '../../../platform/navigate'
import { NotHere } from '../../../ui/NotHere'
import { OfficePage } from '../../components/OfficePage'
import { paths } from '../../paths'
import { PublishForm } from '../../publish/PublishForm'
import { usePublished } from '../../queries'

/** 发布培训: a new one of the organisation that the address names. */
export default function PublishTraining() {
  const organisationId = useRouter().params.at
  const published = usePublished()
  if (!organisationId) return <NotHere />
  return (
    <OfficePage title="发布培训" asked={published}>
      <PublishForm
        organisationId={organisationId}
        onPublished={(id) => replace(paths.enrolments, { id })}
      />
    </OfficePage>
  )
}
