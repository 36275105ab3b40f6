import { useState } from 'react'
import { useLikelyCounty } from '../../../eligibility/likely-county'
import { CountyRow } from '../../../ui/CountyRow'
import { More } from '../../../ui/More'
import { Empty, Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { Stack } from '../../../ui/Stack'
import { CompetitionCard } from '../../components/CompetitionCard'
import { OwnEntries } from '../../components/OwnEntries'
import { useCompetitions } from '../../queries'

/** 竞赛: what one entered, and what is held for a county and above. */
export default function Competitions() {
  const likely = useLikelyCounty()
  const [picked, setPicked] = useState<string>()
  const county = picked ?? likely
  return (
    <Page title="竞赛">
      <OwnEntries />
      <CountyRow county={county} onPick={setPicked} />
      {county ? (
        <CompetitionsOf county={county} />
      ) : (
        <Empty icon="calendar" title="选好县区就能看">
          本县、所在州市和全省工会办的竞赛，都在这里。
        </Empty>
      )}
    </Page>
  )
}

function CompetitionsOf({ county }: { readonly county: string }) {
  const pages = useCompetitions(county)
  const { items, error, refetch } = pages
  if (!items) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Skeleton />
  if (items.length === 0)
    return (
      <Empty icon="calendar" title="现在没有竞赛">
        这个县区和上级工会发布了新的，会出现在这里。
      </Empty>
    )
  return (
    <Stack gap={3}>
      {items.map((one) => (
        <CompetitionCard key={one.id} competition={one} />
      ))}
      <More pages={pages} />
    </Stack>
  )
}
