import type { IsoDate } from '@cgt/shared/eligibility/key'
import { useState } from 'react'
import { today } from '../platform/clock'
import { Button } from '../ui/Button'
import { DateField } from '../ui/DateField'
import { Field } from '../ui/Field'
import { Stack } from '../ui/Stack'
import type { AnswerProps } from './answer-props'
import { dropDraft, useDraft } from './draft'
import { QuickMonths } from './QuickMonths'
import { readTyped, typedOf, unitOf } from './typed-answer'

const yearsOn = (date: IsoDate, years: number) => `${Number(date.slice(0, 4)) + years}-12-31`

const decimal = new Set(['money', 'ratio'])

/** Numbers, money, text, dates and months: typed or picked, then confirmed. */
export function TypedAnswer({ def, place, value, confirm = '下一题', onAnswer }: AnswerProps) {
  const [text, setText] = useDraft(place, typedOf(def, value))
  const [wrong, setWrong] = useState<string>()
  const give = (given: string) => {
    const typed = readTyped(def, given)
    if ('wrong' in typed) {
      setWrong(typed.wrong)
      return
    }
    dropDraft(place)
    onAnswer(typed.value)
  }
  const change = (next: string) => {
    setWrong(undefined)
    setText(next)
  }
  const { type } = def
  const dated = type.kind === 'date' || type.kind === 'month'
  return (
    <Stack gap={4}>
      {dated ? (
        <DateField
          label={def.question}
          value={text}
          onChange={change}
          months={type.kind === 'month'}
          latest={def.mutability === 'actionable' ? yearsOn(today(), 5) : today()}
        />
      ) : (
        <Field
          bare
          id={`answer-${place}`}
          label={def.question}
          kind={type.kind === 'text' ? 'text' : decimal.has(type.kind) ? 'decimal' : 'whole'}
          unit={unitOf(type)}
          value={text}
          error={wrong}
          onChange={change}
          onDone={() => give(text)}
        />
      )}
      {unitOf(type) === '个月' && <QuickMonths onPick={(months) => give(String(months))} />}
      <Button onTap={() => give(text)}>{confirm}</Button>
    </Stack>
  )
}
