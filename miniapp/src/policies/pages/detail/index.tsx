import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useOccasion } from '../../../eligibility/occasion'
import { useScreeningOf } from '../../../eligibility/use-screening'
import { openTab } from '../../../platform/navigate'
import { Button } from '../../../ui/Button'
import { Empty, Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { PolicyDetail } from '../../components/PolicyDetail'
import { shareCard } from '../../share-card'
import { shareMessage } from '../../share-message'

/** 政策: one policy, for the person who stands before it, on the day they chose. */
export default function Detail() {
  const { params } = useRouter()
  const id = params.id ?? ''
  const { asOf } = useOccasion()
  const { screening, error, retry } = useScreeningOf(id)
  const evaluation = screening?.evaluations.find(({ policyId }) => policyId === id)
  const policy = screening?.index.policies.get(id)
  useShareAppMessage(() => shareMessage(id, policy && shareCard(policy, asOf)))
  return (
    <Page title="政策" wide>
      {error ? (
        <Failed error={error} onRetry={retry} />
      ) : !screening ? (
        <Skeleton />
      ) : evaluation ? (
        <PolicyDetail evaluation={evaluation} screening={screening} spread />
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
