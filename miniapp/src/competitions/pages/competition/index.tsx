import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { toUrl } from '../../../platform/url'
import { Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { Stack } from '../../../ui/Stack'
import { About } from '../../components/About'
import { EventCard } from '../../components/EventCard'
import { Share } from '../../components/Share'
import { paths } from '../../paths'
import { useCompetition } from '../../queries'

/** 竞赛详情: what it is, its events, one's own entries, and the lots. */
export default function CompetitionPage() {
  const { id = '' } = useRouter().params
  const { data, error, refetch } = useCompetition(id)
  useShareAppMessage(() => ({
    title: data?.competition.title ?? '竞赛详情',
    path: toUrl(paths.competition, { id }),
    imageUrl: '/assets/share/card.png',
  }))
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
          <Share title={data.competition.title} />
        </Stack>
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}
