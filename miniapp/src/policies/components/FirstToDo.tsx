import type { Screened } from '../../eligibility/use-screening'
import { open } from '../../platform/navigate'
import { LinkRow } from '../../ui/LinkRow'
import { amountText } from '../amount-text'
import type { Grouped } from '../groups'
import { nextStep } from '../next-step'
import { paths } from '../paths'
import { PolicyTitle } from './PolicyTitle'

interface Props {
  readonly screening: Screened
  readonly groups: Grouped
}

/** The one thing to do next: what fits and gives most, or what is nearest to fitting. */
export function FirstToDo({ screening: { index }, groups }: Props) {
  const [first] = [...groups.fits, ...groups.near, ...groups.open]
  const policy = first && index.policies.get(first.policyId)
  if (!policy) return null
  const [amount] = first.amounts
  return (
    <LinkRow
      over="先办这项"
      label={<PolicyTitle title={policy.title} />}
      note={nextStep(first, policy, index.facts)}
      {...(amount ? { sum: amountText(amount) } : {})}
      onTap={() => open(paths.detail, { id: policy.id })}
    />
  )
}
