import { useRouter } from '@tarojs/taro'
import { Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { Stack } from '../../../ui/Stack'
import { About } from '../../components/About'
import { Audience } from '../../components/Audience'
import { SessionCard } from '../../components/SessionCard'
import { useNotice } from '../../queries'

/** 培训通知: what it is, for whom, when and where, and one's own place in it. */
export default function TrainingNotice() {
  const { data, error, refetch } = useNotice(useRouter().params.id ?? '')
  return (
    <Page title="培训通知">
      {data ? (
        <Stack gap={3}>
          <About notice={data.notice} />
          <Audience tests={data.notice.audience} />
          {data.notice.sessions.map((session) => (
            <SessionCard
              key={session.id}
              notice={data.notice}
              session={session}
              left={data.places.find(({ sessionId }) => sessionId === session.id)?.buckets ?? []}
            />
          ))}
        </Stack>
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}
