import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AsOfLine } from '../../eligibility/AsOfLine'
import { useOccasion } from '../../eligibility/occasion'
import { useRulePack } from '../../eligibility/PackProvider'
import { useDesk } from '../../platform/desk'
import { open } from '../../platform/navigate'
import { useStored } from '../../platform/stored'
import { browse } from '../../policies/browse'
import { BrowseFilters } from '../../policies/components/BrowseFilters'
import { FoundList } from '../../policies/components/FoundList'
import { PolicyBeside } from '../../policies/components/PolicyBeside'
import { RoleSwitch } from '../../policies/components/RoleSwitch'
import { filter } from '../../policies/filter'
import { paths } from '../../policies/paths'
import { useFilterAddress } from '../../policies/use-filter-address'
import { TrainingRow } from '../../training/components/TrainingRow'
import { Failed } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { SideBySide } from '../../ui/SideBySide'
import { Skeleton } from '../../ui/Skeleton'

/** 办事: the whole catalogue, by place, industry, words, and for whom; on a desk with the policy beside it. */
export default function Services() {
  const { role, asOf } = useOccasion()
  const desk = useDesk()
  const kept = useStored(filter)
  const { data: pack, error, refetch } = useRulePack()
  const [chosen, setChosen] = useState(useRouter().params.id)
  useFilterAddress(desk ? chosen : undefined)
  const found = pack && browse(pack.policies, { role, ...kept }, asOf)
  const shown = found?.find(({ policy }) => policy.id === chosen) ?? found?.[0]
  const show = (id: string) => (desk ? setChosen(id) : open(paths.detail, { id }))
  return (
    <Page title="办事" tab="services" wide>
      <SideBySide label="政策" side={shown && <PolicyBeside policyId={shown.policy.id} />}>
        <RoleSwitch />
        <TrainingRow />
        <BrowseFilters />
        <AsOfLine {...(found ? { note: `${found.length} 项` } : {})} />
        {found ? (
          <FoundList found={found} current={desk ? shown?.policy.id : undefined} onOpen={show} />
        ) : error ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={5} />
        )}
      </SideBySide>
    </Page>
  )
}
