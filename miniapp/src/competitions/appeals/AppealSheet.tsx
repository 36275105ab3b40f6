import { type AppealGrounds, appealGrounds } from '@cgt/shared/competitions/appeal'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Wrong } from '../../ui/Wrong'
import { api } from '../api'
import { useAppeal } from './queries'
import { SaidField } from './SaidField'
import { groundsWords, isSaid } from './words'

interface Props {
  readonly of: OfEvent
  readonly onClose: () => void
}

/** Says what about a result is wrong, in one's own words; they stay until they are sent. */
export function AppealSheet({ of, onClose }: Props) {
  const [grounds, setGrounds] = useState<AppealGrounds>()
  const [words, setWords] = useState('')
  const [isTold, setTold] = useState(false)
  const appeal = useAppeal(api.appeal)
  const send = () => {
    setTold(true)
    if (grounds && isSaid(words))
      appeal.mutate({ ...of, grounds, words: words.trim() }, { onSuccess: onClose })
  }
  return (
    <Sheet title="对成绩申诉" open onClose={onClose}>
      <Choices
        label="哪方面有误"
        grid
        options={appealGrounds.options.map((value) => ({ value, label: groundsWords[value] }))}
        chosen={grounds ? [grounds] : []}
        onChoose={(value) => setGrounds(appealGrounds.parse(value))}
      />
      {isTold && !grounds && <Paragraph className="field__wrong">请选哪方面有误。</Paragraph>}
      <SaidField label="说清楚哪里不对、为什么" value={words} onChange={setWords} isTold={isTold} />
      <Paragraph className="t-second">
        只有主办的工会和决定申诉的人看得到。决定了会给你发消息。
      </Paragraph>
      {appeal.error && <Wrong error={appeal.error} />}
      <Button busy={appeal.isPending} onTap={send}>
        提交申诉
      </Button>
    </Sheet>
  )
}
