import type { Organisation } from '@cgt/shared/identity/organisation'
import { useState } from 'react'
import { Segments } from '../../../ui/Segments'
import { OwnPage } from '../../components/OwnPage'
import { ByCode } from '../../organisations/ByCode'
import { ByPlace } from '../../organisations/ByPlace'
import { FoundOrganisations } from '../../organisations/FoundOrganisations'
import { useLikelyPlace } from '../../organisations/likely-place'
import { RequestSheet } from '../../organisations/RequestSheet'

const ways = [
  { value: 'place', label: '按地方和名称' },
  { value: 'code', label: '按信用代码' },
] as const

/** 加入单位或工会: find it, then ask. */
export default function FindOrganisation() {
  const [way, setWay] = useState<(typeof ways)[number]['value']>('place')
  const [regionCode, setRegion] = useState(useLikelyPlace())
  const [name, setName] = useState('')
  const [creditCode, setCode] = useState<string>()
  const [chosen, setChosen] = useState<Organisation>()
  const byPlace = regionCode ? { regionCode, name: name.trim() } : undefined
  const byCode = creditCode ? { creditCode } : undefined
  const wanted = way === 'place' ? byPlace : byCode
  return (
    <OwnPage title="加入单位或工会">
      <Segments label="怎么找" options={ways} chosen={way} onChoose={setWay} />
      {way === 'place' ? (
        <ByPlace regionCode={regionCode} name={name} onPlace={setRegion} onName={setName} />
      ) : (
        <ByCode onCode={setCode} />
      )}
      {wanted && <FoundOrganisations wanted={wanted} onChoose={setChosen} />}
      {chosen && <RequestSheet organisation={chosen} onClose={() => setChosen(undefined)} />}
    </OwnPage>
  )
}
