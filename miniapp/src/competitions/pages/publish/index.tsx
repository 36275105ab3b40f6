import { useRouter } from '@tarojs/taro'
import { replace } from '../../../platform/navigate'
import { NotHere } from '../../../ui/NotHere'
import { OfficePage } from '../../../ui/OfficePage'
import { paths } from '../../paths'
import { PublishForm } from '../../publish/PublishForm'
import { useHeld } from '../../queries'

/** 发布竞赛: a new one of the organisation that the address names. */
export default function PublishCompetition() {
  const held = useHeld()
  const { at } = useRouter().params
  if (!at) return <NotHere />
  return (
    <OfficePage title="发布竞赛" asked={held}>
      <PublishForm organisationId={at} onPublished={(id) => replace(paths.entries, { id })} />
    </OfficePage>
  )
}
