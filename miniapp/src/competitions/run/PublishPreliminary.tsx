import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { Wrong } from '../../ui/Wrong'
import { api } from '../api'
import { useRun } from './queries'

interface Props {
  readonly of: OfEvent
  readonly title: string
  readonly onDone: () => void
}

const daysOf = (typed: string): number | undefined => {
  const days = Number(typed)
  return /^\d{1,2}$/.test(typed) && days >= 1 && days <= 30 ? days : undefined
}

/** Shows everybody what the event came to, for so many working days, within which entrants may appeal. */
export function PublishPreliminary({ of, title, onDone }: Props) {
  const [isAsking, setAsking] = useState(false)
  const [typed, setTyped] = useState('5')
  const [isTold, setTold] = useState(false)
  const publish = useRun(api.publishPreliminary, () => {
    setAsking(false)
    onDone()
  })
  const noticeDays = daysOf(typed.trim())
  const submit = () => {
    setTold(true)
    if (noticeDays !== undefined) publish.send({ ...of, noticeDays })
  }
  return (
    <>
      <Paragraph className="t-second">
        各轮锁定、两层编号都放开以后，先公布未终定的成绩，公示期里参赛的人可以申诉。
      </Paragraph>
      <Button onTap={() => setAsking(true)}>{`公布${title}的成绩`}</Button>
      <Sheet title={`公布${title}的成绩？`} open={isAsking} onClose={() => setAsking(false)}>
        <Field
          id="notice-days"
          label="公示几个工作日（从明天算起）"
          kind="whole"
          unit="个工作日"
          maxLength={2}
          value={typed}
          onChange={setTyped}
          error={isTold && noticeDays === undefined ? '填 1 到 30 的整数' : undefined}
        />
        <Paragraph className="t-second">
          公布前按评分表再算一遍。名次、总分、获奖谁都看得到，姓名打码。
        </Paragraph>
        {publish.error && <Wrong error={publish.error} />}
        <Button busy={publish.isPending} onTap={submit}>
          公布
        </Button>
      </Sheet>
    </>
  )
}
