import { LeaveSheet } from '../../ui/LeaveSheet'
import { judging } from './api'
import { type EventOf, useRun } from './queries'

interface Props {
  readonly event: EventOf
  readonly personId: string
  /** «裁判 2». */
  readonly called: string
  readonly onClose: () => void
}

/** Takes a judge off an event, after one more question: they cannot come back. */
export function RemoveSheet({ event, personId, called, onClose }: Props) {
  const remove = useRun(judging.removeJudge, onClose)
  return (
    <LeaveSheet
      title={`移出${called}？`}
      open
      busy={remove.isPending}
      error={remove.error}
      onLeave={() => remove.send({ ...event, personId })}
      onClose={onClose}
    >
      移出以后不能再打分，也请不回来。没锁定的轮次里，打过的分不再算。
    </LeaveSheet>
  )
}
