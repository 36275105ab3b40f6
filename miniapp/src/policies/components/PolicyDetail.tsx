import type { Evaluation } from '@cgt/shared/eligibility/evaluation'
import type { Screened } from '../../eligibility/use-screening'
import { Columns } from '../../ui/Columns'
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
  /** Has a desk's width to itself. */
  readonly spread?: boolean
}

/** One policy, whole: the verdict, what it rests on, what it gives, and how to get it. */
export function PolicyDetail({ evaluation, screening, spread }: Props) {
  const policy = screening.index.policies.get(evaluation.policyId)
  if (!policy) return null
  const version = versionOn(policy, evaluation.asOf)
  const { facts } = screening.index
  const verdict = (
    <Stack gap={4}>
      <VerdictBanner policy={policy} evaluation={evaluation} facts={facts} />
      <CriteriaCard policy={policy} evaluation={evaluation} defs={facts} />
    </Stack>
  )
  const rest = (
    <Stack gap={4}>
      <AmountCard evaluation={evaluation} version={version} documents={policy.documents} />
      {version && <HowCard policy={policy} version={version} />}
      <SourceCard policy={policy} version={version} screening={screening} />
      <DetailActions policy={policy} evaluation={evaluation} />
    </Stack>
  )
  if (spread) return <Columns aside={rest}>{verdict}</Columns>
  return (
    <Stack gap={4}>
      {verdict}
      {rest}
    </Stack>
  )
}
