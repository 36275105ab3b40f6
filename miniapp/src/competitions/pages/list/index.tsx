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
import { useCompetitions, useEntries } from '../../queries'

/** 竞赛: what one entered, and what is held for a county and above. */
export default function Competitions() {
  const likely = useLikelyCounty()
  const [picked, setPicked] = useState<string>()
  const county = picked ?? likely
  const own = useEntries()
  const pages = useCompetitions(county)
  // Of two that did not come, one is said, and one button asks for both.
  const error = (!pages.items && pages.error) || (!own.data && own.error)
  const again = () => Promise.all([pages.error && pages.refetch(), own.error && own.refetch()])
  return (
    <Page title="竞赛">
      {own.data && <OwnEntries of={own.data.entries} />}
      <CountyRow county={county} onPick={setPicked} />
      {error && <Failed error={error} onRetry={() => void again()} />}
      {county ? (
        <Held pages={pages} />
      ) : (
        <Empty icon="calendar" title="选好县区就能看">
          本县、所在州市和全省工会办的竞赛，都在这里。
        </Empty>
      )}
    </Page>
  )
}

function Held({ pages }: { readonly pages: ReturnType<typeof useCompetitions> }) {
  const { items, error } = pages
  if (!items) return error ? null : <Skeleton />
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
