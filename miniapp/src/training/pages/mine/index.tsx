import { session } from '../../../platform/session'
import { useStored } from '../../../platform/stored'
import { Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { SignInFirst } from '../../../ui/SignInFirst'
import { Skeleton } from '../../../ui/Skeleton'
import { CheckIn } from '../../check-in/CheckIn'
import { OwnTrainings } from '../../components/OwnTrainings'
import { useEnrolments } from '../../queries'

/** 我的培训: one's places, queues and offers, and what is over. */
export default function MyTrainings() {
  const isSignedIn = useStored(session) !== null
  const { data, error, refetch } = useEnrolments()
  return (
    <Page title="我的培训">
      {isSignedIn && (data || error) && <CheckIn enrolments={data?.enrolments} />}
      {!isSignedIn ? (
        <SignInFirst />
      ) : data ? (
        <OwnTrainings enrolments={data.enrolments} />
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}
