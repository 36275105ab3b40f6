import { useScreeningOf } from '../../eligibility/use-screening'
import { Failed } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { PolicyDetail } from './PolicyDetail'

/** One policy of the list, beside it. */
export function PolicyBeside({ policyId }: { readonly policyId: string }) {
  const { screening, error, retry } = useScreeningOf(policyId)
  const evaluation = screening?.evaluations.find((one) => one.policyId === policyId)
  if (error) return <Failed error={error} onRetry={retry} />
  return screening && evaluation ? (
    <PolicyDetail key={policyId} evaluation={evaluation} screening={screening} />
  ) : (
    <Skeleton />
  )
}
