import { useState } from 'react'
import { useLikelyCounty } from '../../../eligibility/likely-county'
import { CountyRow } from '../../../ui/CountyRow'
import { More } from '../../../ui/More'
import { Empty, Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { Stack } from '../../../ui/Stack'
import { NoticeCard } from '../../components/NoticeCard'
import { useNotices } from '../../queries'

/** 培训: what is on for a county and above, and what of it is for the reader. */
export default function Trainings() {
  const likely = useLikelyCounty()
  const [picked, setPicked] = useState<string>()
  const county = picked ?? likely
  return (
    <Page title="培训">
      <CountyRow county={county} onPick={setPicked} />
      {county ? (
        <NoticesOf county={county} />
      ) : (
        <Empty icon="calendar" title="选好县区就能看">
          本县、所在州市和全省的工会在招的培训，都在这里。
        </Empty>
      )}
    </Page>
  )
}

function NoticesOf({ county }: { readonly county: string }) {
  const pages = useNotices(county)
  const { items, error, refetch } = pages
  if (!items) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Skeleton />
  if (items.length === 0)
    return (
      <Empty icon="calendar" title="现在没有在招的培训">
        这个县区和上级工会发布了新的，会出现在这里。
      </Empty>
    )
  return (
    <Stack gap={3}>
      {items.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
      <More pages={pages} />
    </Stack>
  )
}
