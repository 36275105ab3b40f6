import type { OwnEntry } from '@cgt/shared/competitions/entry'
import { useState } from 'react'
import { now } from '../../platform/clock'
import { open } from '../../platform/navigate'
import { session } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Paragraph, Words } from '../../ui/element'
import { LeaveSheet } from '../../ui/LeaveSheet'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { Wrong } from '../../ui/Wrong'
import { enteringOf } from '../entering'
import { paths } from '../paths'
import { useLeave, useOwnEntry } from '../queries'
import { Enter } from './Enter'
import type { EventProps } from './event-props'

/** One's own entry, or the way to one. */
export function Entering(props: EventProps) {
  const { competition, event, entered } = props
  const isSignedIn = useStored(session) !== null
  const { entry, isAnswered, error } = useOwnEntry(competition.id, event.id)
  const isOpen = enteringOf(competition, now() / 1000) === 'open'
  if (entry) return <Entered own={entry} isOpen={isOpen} />
  if (!isOpen) return null
  if (!isSignedIn) return <Button onTap={() => open(paths.signIn)}>登录后报名</Button>
  if (!isAnswered) return error ? <Wrong error={error} /> : null
  if (entered >= event.places)
    return <Paragraph className="t-second">报满了，有人退出时可以再来。</Paragraph>
  return <Enter competition={competition} event={event} />
}

/** What one goes by, the number drawn, and the way out before entering is over. */
function Entered({ own, isOpen }: { readonly own: OwnEntry; readonly isOpen: boolean }) {
  const [isLeaving, setLeaving] = useState(false)
  const leave = useLeave()
  const { competitionId, eventId, lot, entrantId } = own
  const close = () => setLeaving(false)
  return (
    <>
      <Row between gap={2} wrap>
        <Stack>
          <Words className={lot === null ? 't-strong' : 't-figure'}>
            {lot === null ? '等抽签' : `${lot} 号`}
          </Words>
          <Words className="t-small">{`你的编号 ${entrantId}`}</Words>
        </Stack>
        <Tag tone="good" icon="check" isNews>
          {lot === null ? '已报名' : '抽到了'}
        </Tag>
      </Row>
      {isOpen && (
        <Button look="outline" onTap={() => setLeaving(true)}>
          {`退出${own.event}`}
        </Button>
      )}
      <LeaveSheet
        title={`退出${own.event}？`}
        open={isLeaving}
        busy={leave.isPending}
        error={leave.error}
        onLeave={() => leave.mutate({ competitionId, eventId }, { onSuccess: close })}
        onClose={close}
      >
        名额马上让出来，存下的这条报名也删掉。报名截止前还有名额，可以再报。
      </LeaveSheet>
    </>
  )
}
