import { useRouter } from '@tarojs/taro'
import { Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { Stack } from '../../../ui/Stack'
import { About } from '../../components/About'
import { EventCard } from '../../components/EventCard'
import { useCompetition } from '../../queries'

/** 竞赛详情: what it is, its events, one's own entries, and the lots. */
export default function CompetitionPage() {
  const { data, error, refetch } = useCompetition(useRouter().params.id ?? '')
  return (
    <Page title="竞赛详情">
      {data ? (
        <Stack gap={3}>
          <About competition={data.competition} />
          {data.competition.events.map((event) => {
            const found = data.events.find(({ eventId }) => eventId === event.id)
            return (
              <EventCard
                key={event.id}
                competition={data.competition}
                event={event}
                entered={found?.entered ?? 0}
                draw={found?.draw ?? null}
              />
            )
          })}
        </Stack>
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}
