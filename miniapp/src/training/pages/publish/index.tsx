import { Failure } from '@cgt/shared/http/failure'
import { useRouter } from '@tarojs/taro'
import { replace } from '../../../platform/navigate'
import { NotHere } from '../../../ui/NotHere'
import { Page } from '../../../ui/Page'
import { RefusedPage } from '../../../ui/RefusedPage'
import { Skeleton } from '../../../ui/Skeleton'
import { paths } from '../../paths'
import { PublishedList } from '../../publish/PublishedList'
import { PublishForm } from '../../publish/PublishForm'
import { usePublished } from '../../queries'

/** 发布培训: what an organisation has published, and a new one; to everybody else it is not there. */
export default function PublishTraining() {
  const organisationId = useRouter().params.at
  const { data, error, refetch } = usePublished()
  if (!organisationId || (error instanceof Failure && error.code === 'notFound')) return <NotHere />
  if (error) return <RefusedPage error={error} onRetry={() => void refetch()} />
  return (
    <Page title="发布培训" wide>
      {data ? (
        <>
          <PublishForm
            organisationId={organisationId}
            onPublished={(id) => replace(paths.notice, { id })}
          />
          <PublishedList notices={data.items} />
        </>
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}
