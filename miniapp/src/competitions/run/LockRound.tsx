import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { LeaveSheet } from '../../ui/LeaveSheet'
import { api } from '../api'
import { useRun } from './queries'

interface Props {
  readonly of: OfEvent
  readonly round: string
  readonly title: string
}

/** Ends a round, after one more question: refused with everything that is still to be done. */
export function LockRound({ of, round, title }: Props) {
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const lock = useRun(api.lockRound, close)
  return (
    <>
      <Button onTap={() => setAsking(true)}>{`锁定${title}`}</Button>
      <LeaveSheet
        title={`锁定${title}？`}
        open={isAsking}
        busy={lock.isPending}
        error={lock.error}
        onLeave={() => lock.send({ ...of, round })}
        onClose={close}
      >
        锁定以后，这一轮的分谁也改不了。
      </LeaveSheet>
    </>
  )
}
