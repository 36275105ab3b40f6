import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { judgeKindWords } from '@cgt/shared/competitions/judge-words'
import { type JudgeKind, judgeKind } from '@cgt/shared/competitions/judging'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Paragraph } from '../../ui/element'
import { isPersonId, PersonField } from '../../ui/PersonField'
import { Sheet } from '../../ui/Sheet'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { Wrong } from '../../ui/Wrong'
import { api } from '../api'
import { useRun } from './queries'

const notes: Readonly<Record<JudgeKind, string>> = {
  judge: '在手机上给每个工位号打分，不知道是谁',
  checker: '复核裁判交上来的表，记用时',
}

interface Props {
  readonly event: OfEvent
  readonly onClose: () => void
}

/** Asks somebody to judge or to check; who has to step aside is refused with the reason. */
export function AssignSheet({ event, onClose }: Props) {
  const [personId, setPerson] = useState('')
  const [kind, setKind] = useState<JudgeKind>('judge')
  const [isTold, setTold] = useState(false)
  const assign = useRun(api.assignJudge, onClose)
  const submit = () => {
    setTold(true)
    if (isPersonId(personId)) assign.send({ ...event, kind, personId: personId.trim() })
  }
  return (
    <Sheet title="请裁判或复核员" open onClose={onClose}>
      <PersonField value={personId} onChange={setPerson} isTold={isTold} />
      <Choices
        label="请来做什么"
        options={judgeKind.options.map((value) => ({
          value,
          label: judgeKindWords[value],
          note: notes[value],
        }))}
        chosen={[kind]}
        onChoose={(value) => setKind(judgeKind.parse(value))}
      />
      <Paragraph className="t-second">要回避的会查出来，请不了。</Paragraph>
      {assign.error && <Wrong error={assign.error} />}
      <Button busy={assign.isPending} onTap={submit}>{`请为${judgeKindWords[kind]}`}</Button>
      <StepUpSheet {...assign.stepUp} />
    </Sheet>
  )
}
