import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { Failed } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import type { Desk } from '../keep/desks'
import { useSubmitted } from '../queries'
import { Groups } from './Groups'
import { groupsOf } from './groups'

interface Props {
  readonly of: OfEvent
  readonly desk: Desk
  readonly round: string
}

/** Everything that was submitted in a round. */
export function Submitted({ of, desk, round }: Props) {
  const { data, error, refetch } = useSubmitted(of, round)
  if (data) return <Groups of={of} desk={desk} groups={groupsOf(desk, data)} />
  return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Skeleton />
}
