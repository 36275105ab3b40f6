import type { Member } from '@cgt/shared/identity/join'
import type { Organisation } from '@cgt/shared/identity/organisation'
import { type ReactNode, useEffect, useState } from 'react'
import { writeAddress } from '../../platform/address'
import { useDesk } from '../../platform/desk'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/element'
import { More } from '../../ui/More'
import { Empty } from '../../ui/Notice'
import { RefusedPage } from '../../ui/RefusedPage'
import { SearchField } from '../../ui/SearchField'
import { Sheet } from '../../ui/Sheet'
import { SideBySide } from '../../ui/SideBySide'
import { Skeleton } from '../../ui/Skeleton'
import { paths } from '../paths'
import { MemberDetail } from './MemberDetail'
import { MemberRow } from './MemberRow'
import { useMembers } from './queries'

const digitsOf = (typed: string): string => typed.replace(/\D/g, '').slice(0, 6)

interface Props {
  readonly organisationId: string
  /** How the 识别码 begins that the address asks for. */
  readonly code: string
}

/** Everyone who belongs to one organisation, to be found by 识别码. */
export function Members({ organisationId, code }: Props) {
  const [typed, setTyped] = useState(code)
  const digits = digitsOf(typed)
  const members = useMembers(organisationId, digits)
  const { items, organisation, error, refetch } = members
  useEffect(() => {
    writeAddress(paths.members, { at: organisationId, code: digits || undefined })
  }, [organisationId, digits])
  const search = <SearchField label="按识别码找人，填前几位" value={typed} onChange={setTyped} />
  if (items && organisation)
    return (
      <Found
        key={digits}
        items={items}
        organisation={organisation}
        search={search}
        isNarrowed={digits !== ''}
        more={<More pages={members} />}
      />
    )
  return (
    <SideBySide label="成员" side={null}>
      {search}
      {error ? (
        <RefusedPage error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards={4} />
      )}
    </SideBySide>
  )
}

interface FoundProps {
  readonly items: readonly Member[]
  readonly organisation: Organisation
  readonly search: ReactNode
  readonly isNarrowed: boolean
  readonly more: ReactNode
}

const keyOf = ({ personId, joinId }: Member): string => `${personId}.${joinId}`

/** The list and, on a desk beside it, the member chosen; on a phone above it. */
function Found({ items, organisation, search, isNarrowed, more }: FoundProps) {
  const desk = useDesk()
  const [chosen, setChosen] = useState<string>()
  const opened = items.find((member) => keyOf(member) === chosen)
  const shown = opened ?? (desk ? items[0] : undefined)
  const detail = shown && (
    <MemberDetail key={keyOf(shown)} member={shown} organisation={organisation} />
  )
  return (
    <SideBySide label="成员" side={detail && <Card>{detail}</Card>}>
      <Heading level={2} className="t-title">
        {organisation.name}
      </Heading>
      {search}
      {items.length === 0 && <NobodyHere isNarrowed={isNarrowed} />}
      {items.map((member) => (
        <MemberRow
          key={keyOf(member)}
          member={member}
          organisation={organisation}
          current={desk && member === shown}
          onOpen={() => setChosen(keyOf(member))}
        />
      ))}
      {more}
      {!desk && (
        <Sheet title="成员" open={opened !== undefined} onClose={() => setChosen(undefined)}>
          {detail}
        </Sheet>
      )}
    </SideBySide>
  )
}

const NobodyHere = ({ isNarrowed }: { readonly isNarrowed: boolean }) =>
  isNarrowed ? (
    <Empty icon="search" title="没有这个识别码">
      看看是不是填错了，或者这个人不在这个单位。
    </Empty>
  ) : (
    <Empty icon="people" title="还没有成员">
      有人申请加入、审核同意后，会出现在这里。
    </Empty>
  )
