import type { Evaluation } from '@cgt/shared/eligibility/evaluation'
import type { Screened } from '../../eligibility/use-screening'
import { Stack } from '../../ui/Stack'
import { versionOn } from '../amount-text'
import { AmountCard } from './AmountCard'
import { CriteriaCard } from './CriteriaCard'
import { DetailActions } from './DetailActions'
import { HowCard } from './HowCard'
import { SourceCard } from './SourceCard'
import { VerdictBanner } from './VerdictBanner'

interface Props {
  readonly evaluation: Evaluation
  readonly screening: Screened
}

/** One policy, whole: the verdict, what it rests on, what it gives, and how to get it. */
export function PolicyDetail({ evaluation, screening }: Props) {
  const policy = screening.index.policies.get(evaluation.policyId)
  if (!policy) return null
  const version = versionOn(policy, evaluation.asOf)
  return (
    <Stack gap={3}>
      <VerdictBanner policy={policy} evaluation={evaluation} facts={screening.index.facts} />
      <CriteriaCard policy={policy} evaluation={evaluation} defs={screening.index.facts} />
      <AmountCard evaluation={evaluation} version={version} documents={policy.documents} />
      {version && <HowCard policy={policy} version={version} />}
      <SourceCard policy={policy} version={version} screening={screening} />
      <DetailActions policy={policy} evaluation={evaluation} />
    </Stack>
  )
}
