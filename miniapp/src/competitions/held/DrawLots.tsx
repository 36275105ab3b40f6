import { momentText } from '@cgt/shared/values/moment-text'
import { useState } from 'react'
import { now } from '../../platform/clock'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Wrong } from '../../ui/Wrong'
import type { EventProps } from '../components/event-props'
import { useDraw } from '../queries'

/** Draws the lots of an event, once entering is over and after one more question: it happens once. */
export function DrawLots({ competition, event, entered }: Omit<EventProps, 'draw'>) {
  const [isAsking, setAsking] = useState(false)
  const draw = useDraw()
  const close = () => setAsking(false)
  const send = () =>
    draw.mutate({ competitionId: competition.id, eventId: event.id }, { onSuccess: close })
  if (now() / 1000 <= competition.enterUntil)
    return (
      <Paragraph className="t-second figures">
        {`报名到 ${momentText(competition.enterUntil)} 截止，之后在这里抽签。`}
      </Paragraph>
    )
  if (entered === 0) return <Paragraph className="t-second">没有人报名，不用抽签。</Paragraph>
  return (
    <>
      <Button onTap={() => setAsking(true)}>{`给${event.title}抽签`}</Button>
      <Sheet title={`给${event.title}抽签？`} open={isAsking} onClose={close}>
        <Paragraph>
          {`${entered} 人，用发布时定下的种子抽，只抽一次，抽完马上公开种子和先后。`}
        </Paragraph>
        {draw.error && <Wrong error={draw.error} />}
        <Button busy={draw.isPending} onTap={send}>
          抽签
        </Button>
        <Button look="outline" onTap={close}>
          先不
        </Button>
      </Sheet>
    </>
  )
}
