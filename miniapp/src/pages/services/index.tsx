import { useState } from 'react'
import { useOccasion } from '../../eligibility/occasion'
import { useRulePack } from '../../eligibility/PackProvider'
import { AsOfLine } from '../../eligibility/AsOfLine'
import { BrowseFilters } from '../../policies/components/BrowseFilters'
import { FoundList } from '../../policies/components/FoundList'
import { RoleSwitch } from '../../policies/components/RoleSwitch'
import { browse } from '../../policies/browse'
import { Failed } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Skeleton } from '../../ui/Skeleton'

/** 办事: the whole catalogue, by place, industry, words, and for whom. */
export default function Services() {
  const { role, asOf } = useOccasion()
  const [text, setText] = useState('')
  const [region, setRegion] = useState<string>()
  const [industry, setIndustry] = useState<string>()
  const { data: pack, error, refetch } = useRulePack()
  const found = pack && browse(pack.policies, { role, text, region, industry }, asOf)
  return (
    <Page title="办事" tab="services">
      <RoleSwitch />
      <BrowseFilters
        text={text}
        onText={setText}
        region={region}
        onRegion={setRegion}
        industry={industry}
        onIndustry={setIndustry}
      />
      <AsOfLine {...(found ? { note: `${found.length} 项` } : {})} />
      {found ? (
        <FoundList found={found} onClear={() => [setText(''), setRegion(undefined), setIndustry(undefined)]} />
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards={5} />
      )}
    </Page>
  )
}
