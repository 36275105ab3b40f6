import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { LeaveSheet } from '../../ui/LeaveSheet'
import { api } from '../api'
import { useRun } from './queries'

interface Props {
  readonly of: OfEvent
  readonly title: string
  readonly onDone: () => void
}

/** 终定, after one more question: refused with everything that is still open. */
export function Finalise({ of, title, onDone }: Props) {
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const finalise = useRun(api.finalise, () => {
    close()
    onDone()
  })
  return (
    <>
      <Button onTap={() => setAsking(true)}>{`终定${title}的成绩`}</Button>
      <LeaveSheet
        title={`终定${title}的成绩？`}
        open={isAsking}
        busy={finalise.isPending}
        error={finalise.error}
        onLeave={() => finalise.send(of)}
        onClose={close}
      >
        终定前会按评分表再算一遍。终定以后，名次和获奖都不能再改。
      </LeaveSheet>
    </>
  )
}
