import type { Appeal } from '@cgt/shared/competitions/appeal'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { Wrong } from '../../ui/Wrong'
import { AppealLines } from './AppealLines'
import { useDecide } from './queries'
import { SaidField } from './SaidField'
import { isSaid } from './words'

interface Props {
  readonly of: OfEvent
  readonly appeal: Appeal
  readonly onClose: () => void
}

const decisions = [
  { value: 'upheld', label: '支持', note: '查实有误' },
  { value: 'refused', label: '不支持', note: '没有错，成绩不变' },
] as const

/** Decides an appeal, with the reason; who judged, competes or decided it before is refused. */
export function DecideSheet({ of, appeal, onClose }: Props) {
  const [decision, setDecision] = useState<string>()
  const [words, setWords] = useState('')
  const [isTold, setTold] = useState(false)
  const decide = useDecide(onClose)
  const submit = () => {
    setTold(true)
    if (!decision || !isSaid(words)) return
    const upheld = decision === 'upheld'
    decide.send({ ...of, appealId: appeal.id, upheld, words: words.trim() })
  }
  return (
    <Sheet title={appeal.first ? '第二次决定' : '决定这件申诉'} open onClose={onClose}>
      <AppealLines appeal={appeal} />
      <Choices
        label="决定"
        options={decisions}
        chosen={decision ? [decision] : []}
        onChoose={setDecision}
      />
      {isTold && !decision && <Paragraph className="field__wrong">请选支持还是不支持。</Paragraph>}
      <SaidField label="为什么" value={words} onChange={setWords} isTold={isTold} />
      {decide.error && <Wrong error={decide.error} />}
      <Button busy={decide.isPending} onTap={submit}>
        决定
      </Button>
      <StepUpSheet {...decide.stepUp} />
    </Sheet>
  )
}
