import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useScreeningOf } from '../../../eligibility/use-screening'
import { openTab, toUrl } from '../../../platform/navigate'
import { Button } from '../../../ui/Button'
import { Empty, Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { PolicyDetail } from '../../components/PolicyDetail'
import { paths } from '../../paths'

/** 政策: one policy, for the person who stands before it, on the day they chose. */
export default function Detail() {
  const { params } = useRouter()
  const id = params.id ?? ''
  const { screening, error, retry } = useScreeningOf(id)
  const evaluation = screening?.evaluations.find(({ policyId }) => policyId === id)
  const title = screening?.index.policies.get(id)?.title ?? '政策'
  useShareAppMessage(() => ({ title, path: toUrl(paths.detail, { id }) }))
  return (
    <Page title="政策">
      {error ? (
        <Failed error={error} onRetry={retry} />
      ) : !screening ? (
        <Skeleton />
      ) : evaluation ? (
        <PolicyDetail evaluation={evaluation} screening={screening} />
      ) : (
        <Empty
          icon="file"
          title="没有这项政策"
          action={<Button onTap={() => openTab('services')}>去办事里找</Button>}
        >
          可能已改名或合并。
        </Empty>
      )}
    </Page>
  )
}
