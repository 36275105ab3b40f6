import { Failure } from '@cgt/shared/http/failure'
import { changeProblem, noticeChanged } from '@cgt/shared/training/change'
import { draftProblem } from '@cgt/shared/training/draft-problem'
import type { Notice } from '@cgt/shared/training/notice'
import { useState } from 'react'
import { now } from '../../platform/clock'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { WrittenDay } from '../../ui/WrittenDay'
import { Wrong } from '../../ui/Wrong'
import { WrittenField } from '../publish/WrittenField'
import { ChangedMeanwhile } from './ChangedMeanwhile'
import { ConfirmChange } from './ConfirmChange'
import { type Edits, edits, isUntouched, noEdits, typedOver, withLines } from './edits'
import { SessionCards } from './SessionCards'
import { changedDraft, changeWrong } from './written-change'

interface Props {
  readonly notice: Notice
  readonly onChanged: () => void
}

/** What a notice would become by what was typed, or why it cannot. */
function judged(notice: Notice, typed: ReturnType<typeof typedOver>) {
  const draft = changedDraft(notice, typed)
  const wrong =
    changeWrong(typed) ?? changeProblem(notice, draft, now() / 1000) ?? draftProblem(draft)
  return { draft, wrong }
}

/** Changes a published training; what is typed stays on the phone until it is sent. */
export function ChangeForm({ notice, onChanged }: Props) {
  const all = useStored(edits)
  const own = all[notice.id] ?? noEdits(notice)
  const [wrong, setWrong] = useState<string>()
  const [isAsking, setAsking] = useState(false)
  const typed = typedOver(notice, own)
  const keep = (next: Edits) => edits.write({ ...edits.read(), [notice.id]: next })
  const current = () => edits.read()[notice.id] ?? noEdits(notice)
  const forget = () => {
    const { [notice.id]: _, ...rest } = edits.read()
    edits.write(rest)
  }
  const line = (part: Partial<Edits['lines']>) => keep(withLines(notice, current(), part))
  const { draft, wrong: problem } = judged(notice, typed)
  const ask = () => {
    const words = problem ?? (isUntouched(own) ? '还没有改动。' : undefined)
    setWrong(words)
    setAsking(words === undefined)
  }
  return (
    <Stack gap={3}>
      <ChangedMeanwhile notice={notice} own={own} onForget={forget} />
      <Card>
        <Stack gap={3}>
          <WrittenField name="title" label="名称" written={typed} onChange={line} />
          <WrittenField name="about" label="内容" written={typed} onChange={line} />
          <WrittenField name="contact" label="联系人和电话" written={typed} onChange={line} />
          <WrittenDay
            label="报名截止"
            value={typed.enrolUntil}
            onChange={(enrolUntil) => line({ enrolUntil })}
          />
        </Stack>
      </Card>
      <SessionCards notice={notice} typed={typed} current={current} keep={keep} />
      <Paragraph className="t-second">
        已经有人报名，所以面向谁、要不要审核、怎样算合格、发什么证书、名额留给谁都不能改；名额只能加，场次不能删。要改这些，请取消后重新发布。
      </Paragraph>
      {wrong && <Wrong error={new Failure('invalidInput', wrong)} />}
      <Button onTap={ask}>看看改了什么、通知谁</Button>
      {problem === undefined && (
        <ConfirmChange
          notice={notice}
          after={noticeChanged(notice, draft)}
          draft={draft}
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          onChanged={() => {
            forget()
            onChanged()
          }}
        />
      )}
    </Stack>
  )
}
