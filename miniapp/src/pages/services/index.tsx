import { AsOfLine } from '../../eligibility/AsOfLine'
import { useOccasion } from '../../eligibility/occasion'
import { useRulePack } from '../../eligibility/PackProvider'
import { useStored } from '../../platform/stored'
import { browse } from '../../policies/browse'
import { BrowseFilters } from '../../policies/components/BrowseFilters'
import { FoundList } from '../../policies/components/FoundList'
import { RoleSwitch } from '../../policies/components/RoleSwitch'
import { filter } from '../../policies/filter'
import { Failed } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Skeleton } from '../../ui/Skeleton'

/** 办事: the whole catalogue, by place, industry, words, and for whom. */
export default function Services() {
  const { role, asOf } = useOccasion()
  const kept = useStored(filter)
  const { data: pack, error, refetch } = useRulePack()
  const found = pack && browse(pack.policies, { role, ...kept }, asOf)
  return (
    <Page title="办事" tab="services">
      <RoleSwitch />
      <BrowseFilters />
      <AsOfLine {...(found ? { note: `${found.length} 项` } : {})} />
      {found ? (
        <FoundList found={found} />
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards={5} />
      )}
    </Page>
  )
}
