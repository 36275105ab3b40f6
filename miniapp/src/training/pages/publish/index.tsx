import { useRouter } from '@tarojs/taro'
import { replace } from '../../../platform/navigate'
import { NotHere } from '../../../ui/NotHere'
import { OfficePage } from '../../../ui/OfficePage'
import { ChangeForm } from '../../change/ChangeForm'
import { paths } from '../../paths'
import { PublishForm } from '../../publish/PublishForm'
import { useOfficeNotice, usePublished } from '../../queries'

const toRoster = (id: string) => replace(paths.enrolments, { id })

/** 发布培训: a new one of the organisation that the address names, or the change of one that is published. */
export default function PublishTraining() {
  const { at, id } = useRouter().params
  if (id) return <Change id={id} />
  return at ? <Publish at={at} /> : <NotHere />
}

const Publish = ({ at }: { readonly at: string }) => (
  <OfficePage title="发布培训" asked={usePublished()}>
    <PublishForm organisationId={at} onPublished={toRoster} />
  </OfficePage>
)

function Change({ id }: { readonly id: string }) {
  const asked = useOfficeNotice(id)
  return (
    <OfficePage title="改培训" asked={asked}>
      {asked.data && <ChangeForm notice={asked.data.notice} onChanged={() => toRoster(id)} />}
    </OfficePage>
  )
}
