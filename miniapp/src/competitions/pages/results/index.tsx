import { Failure } from '@cgt/shared/http/failure'
import { useRouter } from '@tarojs/taro'
import { Paragraph } from '../../../ui/element'
import { Empty, Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { Stack } from '../../../ui/Stack'
import { useCompetition } from '../../queries'
import { Published } from '../../results/Published'
import { useResults } from '../../results/queries'

const isNotThere = (error: unknown) => error instanceof Failure && error.code === 'notFound'

/** 竞赛成绩: what an event came to, as everybody may see it; one's own on top, and how it came about. */
export default function ResultsPage() {
  const { id = '', event: eventId = '' } = useRouter().params
  const of = { competitionId: id, eventId }
  const results = useResults(of)
  const shown = useCompetition(id)
  const event = shown.data?.competition.events.find((one) => one.id === eventId)
  const error = results.error ?? shown.error
  const again = () => void Promise.all([results.refetch(), shown.refetch()])
  return (
    <Page title="竞赛成绩" wide>
      {results.head && event ? (
        <Stack gap={3}>
          <Paragraph className="t-second">
            {`${shown.data?.competition.title} · ${event.title}`}
          </Paragraph>
          <Published of={of} event={event} head={results.head} pages={results} />
        </Stack>
      ) : isNotThere(error) ? (
        <Empty icon="calendar" title="成绩还没有公布">
          公布以后在这里看名次、总分和获奖。
        </Empty>
      ) : error ? (
        <Failed error={error} onRetry={again} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}
