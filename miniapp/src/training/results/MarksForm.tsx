import { Failure } from '@cgt/shared/http/failure'
import type { MarkPart, PassingRule } from '@cgt/shared/training/passing'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import { isReason, ReasonField } from '../../ui/ReasonField'
import { Wrong } from '../../ui/Wrong'
import { type Listed, partWords } from './decision'
import { type Entry, useEnterMarks } from './queries'

interface Props {
  readonly noticeId: string
  readonly rule: PassingRule
  readonly one: Listed
  /** The next person's marks; nothing after the last. */
  readonly onNext: (() => void) | undefined
  readonly onDone: () => void
}

const parts: readonly MarkPart[] = ['theory', 'practical']

/** One person's marks; changing one that stands there asks why. What was typed stays until it is kept. */
export function MarksForm({ noticeId, rule, one, onNext, onDone }: Props) {
  const [typed, setTyped] = useState<Readonly<Partial<Record<MarkPart, string>>>>({})
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const enter = useEnterMarks()
  const asked = parts.filter((part) => rule[part] !== undefined)
  const shown = (part: MarkPart) => typed[part] ?? String(one.marks[part] ?? '')
  const changed = asked.filter((part) => shown(part).trim() !== String(one.marks[part] ?? ''))
  const isChange = changed.some((part) => one.marks[part] !== null)
  const isWrong = changed.some((part) => !/^(100|\d{1,2})$/.test(shown(part).trim()))
  const send = () => {
    setTold(true)
    if (isWrong || (isChange && !isReason(reason))) return
    const entries = changed.map(
      (part): Entry => ({
        part,
        mark: Number(shown(part).trim()),
        ...(one.marks[part] !== null && { reason: reason.trim() }),
      }),
    )
    const whose = { noticeId, personId: one.personId, version: one.version }
    enter.mutate({ ...whose, entries }, { onSuccess: onNext ?? onDone })
  }
  if (asked.length === 0)
    return <Paragraph className="t-second">通知没有要求考试成绩，只看到场。</Paragraph>
  return (
    <>
      {asked.map((part) => (
        <Field
          key={part}
          id={`mark-${part}`}
          label={`${partWords[part]}，要 ${rule[part]} 分`}
          kind="whole"
          unit="分"
          maxLength={3}
          value={shown(part)}
          onChange={(text) => setTyped({ ...typed, [part]: text })}
          onDone={send}
        />
      ))}
      {isChange && <ReasonField value={reason} onChange={setReason} isTold={isTold} />}
      {isTold && isWrong && (
        <Wrong error={new Failure('invalidInput', '分数是 0 到 100 的整数；没考的留空。')} />
      )}
      {enter.error && <Wrong error={enter.error} />}
      <Button busy={enter.isPending} disabled={changed.length === 0} onTap={send}>
        {onNext ? '存好，下一个' : '存好'}
      </Button>
    </>
  )
}
