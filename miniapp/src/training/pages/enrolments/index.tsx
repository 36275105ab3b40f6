import { useRouter } from '@tarojs/taro'
import { OfficePage } from '../../../ui/OfficePage'
import { useOfficeNotice } from '../../queries'
import { Sessions } from '../../roster/Sessions'

/** 谁报了名: the sessions of a training one has published, or may, and who enrolled in each. */
export default function Enrolments() {
  const { id = '', session } = useRouter().params
  const asked = useOfficeNotice(id)
  return (
    <OfficePage title="谁报了名" asked={asked}>
      {asked.data && <Sessions shown={asked.data} named={session} />}
    </OfficePage>
  )
}
