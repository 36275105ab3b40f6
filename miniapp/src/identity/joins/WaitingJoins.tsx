import type { WaitingJoin } from '@cgt/shared/identity/join'
import { type ReactNode, useState } from 'react'
import { useDesk } from '../../platform/desk'
import { Card } from '../../ui/Card'
import { More } from '../../ui/More'
import { Empty } from '../../ui/Notice'
import { RefusedPage } from '../../ui/RefusedPage'
import { Segments } from '../../ui/Segments'
import { Sheet } from '../../ui/Sheet'
import { SideBySide } from '../../ui/SideBySide'
import { Skeleton } from '../../ui/Skeleton'
import { mayDo, useRoles } from '../roles/use-roles'
import { Decided } from './Decided'
import { JoinDecision } from './JoinDecision'
import { type Ended, useWaitingJoins } from './queries'
import { keyOf, WaitingList } from './WaitingList'

/** Everyone who waits for the signed-in person. */
export function WaitingJoins() {
  const { data } = useRoles()
  const roles = data?.roles ?? []
  const mayAll = mayDo(roles, 'decideJoin')
  const [chosen, setChosen] = useState<Which>('all')
  const which = mayAll ? chosen : 'officers'
  return (
    <>
      {mayAll && mayDo(roles, 'decideOfficer') && (
        <Segments label="看哪些申请" options={kinds} chosen={which} onChoose={setChosen} />
      )}
      <WaitingOf key={which} which={which} />
    </>
  )
}

type Which = 'all' | 'officers'

const kinds = [
  { value: 'all', label: '全部申请' },
  { value: 'officers', label: '经办人申请' },
] as const

function WaitingOf({ which }: { readonly which: Which }) {
  const waiting = useWaitingJoins(which)
  const { items, error, refetch } = waiting
  if (items) return <Waiting items={items} more={<More pages={waiting} />} />
  return error ? (
    <RefusedPage error={error} onRetry={() => void refetch()} />
  ) : (
    <Skeleton cards={4} />
  )
}

interface Props {
  readonly items: readonly WaitingJoin[]
  readonly more: ReactNode
}

/** The list and, on a desk beside it, the one to decide about; on a phone above it. */
function Waiting({ items, more }: Props) {
  const desk = useDesk()
  const mayDecide = useMayDecide()
  const [chosen, setChosen] = useState<string>()
  const [last, setLast] = useState<Ended>()
  const opened = items.find((join) => keyOf(join) === chosen)
  const shown = opened ?? (desk ? items[0] : undefined)
  const close = () => setChosen(undefined)
  const ended = (how: Ended) => {
    setLast(how)
    close()
  }
  const detail = shown && (
    <JoinDecision key={keyOf(shown)} join={shown} mayDecide={mayDecide(shown)} onEnded={ended} />
  )
  return (
    <SideBySide label="等审核的申请" side={detail && <Card>{detail}</Card>}>
      {last && <Decided {...last} />}
      {items.length === 0 && (
        <Empty icon="check" title="没有等审核的申请">
          有人申请加入时，会出现在这里。
        </Empty>
      )}
      <WaitingList
        joins={items}
        current={desk && shown ? keyOf(shown) : undefined}
        onOpen={(join) => setChosen(keyOf(join))}
      />
      {more}
      {!desk && (
        <Sheet title="审核加入申请" open={opened !== undefined} onClose={close}>
          {detail}
        </Sheet>
      )}
    </SideBySide>
  )
}

/** Members are decided by officers, officers by the union above. */
function useMayDecide() {
  const { data } = useRoles()
  return ({ as }: WaitingJoin) =>
    mayDo(data?.roles ?? [], as === 'officer' ? 'decideOfficer' : 'decideJoin')
}
