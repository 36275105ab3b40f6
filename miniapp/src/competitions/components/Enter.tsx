import type { Competition, CompetitionEvent } from '@cgt/shared/competitions/competition'
import { momentText, spanText } from '@cgt/shared/values/moment-text'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Item, List, Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Wrong } from '../../ui/Wrong'
import { useEnter } from '../queries'

interface Props {
  readonly competition: Competition
  readonly event: CompetitionEvent
}

const kept = [
  '存下：你报了这个赛项、报名的时间、一个看不出是谁的编号。',
  '主办方看到：打码的姓名和识别码，好通知你参赛。',
  '所有人看到：报了几个人；抽签后公布编号和号数，没有姓名。',
]

/** Says what is kept of who enters and who sees what, and enters once that is agreed to. */
export function Enter({ competition, event }: Props) {
  const [isAsking, setAsking] = useState(false)
  const enter = useEnter()
  const close = () => setAsking(false)
  const send = () =>
    enter.mutate({ competitionId: competition.id, eventId: event.id }, { onSuccess: close })
  return (
    <>
      <Button onTap={() => setAsking(true)}>{`报名${event.title}`}</Button>
      <Sheet title={`报名${event.title}`} open={isAsking} onClose={close}>
        <Paragraph className="figures">
          {`${spanText(competition.startsAt, competition.endsAt)}，${competition.place}。`}
        </Paragraph>
        <List className="stack gap-2">
          {kept.map((one) => (
            <Item key={one} className="t-second bullet">
              {one}
            </Item>
          ))}
        </List>
        <Paragraph className="t-second figures">
          {`${momentText(competition.enterUntil)} 前可以退出，退出就删掉。`}
        </Paragraph>
        {enter.error && <Wrong error={enter.error} />}
        <Button busy={enter.isPending} onTap={send}>
          确定报名
        </Button>
        <Button look="outline" onTap={close}>
          先不
        </Button>
      </Sheet>
    </>
  )
}
