import { useRouter } from '@tarojs/taro'
import { OfficePage } from '../../components/OfficePage'
import { useNotice, usePublished } from '../../queries'
import { Sessions } from '../../roster/Sessions'

/** 谁报了名: the sessions of a training one has published, or may, and who enrolled in each. */
export default function Enrolments() {
  const { id = '', session } = useRouter().params
  const notice = useNotice(id)
  const office = usePublished()
  const asked = {
    data: office.data && notice.data,
    error: office.error ?? notice.error,
    refetch: () => Promise.all([office.refetch(), notice.refetch()]),
  }
  return (
    <OfficePage title="谁报了名" asked={asked}>
      {notice.data && <Sessions shown={notice.data} named={session} />}
    </OfficePage>
  )
}
