import { Card } from '../../ui/Card'
import { Columns } from '../../ui/Columns'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/Stack'
import { WrittenDay } from '../../ui/WrittenDay'
import type { Line, Written } from './written'

interface Props {
  readonly written: Written
  readonly onChange: (part: Partial<Written>) => void
}

type Part = { readonly name: Line; readonly label: string; readonly most?: number }

/** What a competition is, and when; beside each other on a desk. */
export function AboutFields({ written, onChange }: Props) {
  const line = ({ name, label, most = 80 }: Part) => (
    <Field
      id={`competition-${name}`}
      label={label}
      long={name === 'about'}
      kind="text"
      maxLength={most}
      value={written[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  )
  const day = (name: Line, label: string) => (
    <WrittenDay label={label} value={written[name]} onChange={(to) => onChange({ [name]: to })} />
  )
  const when = (
    <Card>
      <Stack gap={3}>
        {day('enterUntil', '报名截止日期')}
        {day('startDay', '开赛日期')}
        {line({ name: 'startTime', label: '几点开赛', most: 5 })}
        {day('endDay', '结束日期')}
        {line({ name: 'endTime', label: '几点结束', most: 5 })}
      </Stack>
    </Card>
  )
  return (
    <Columns aside={when}>
      <Card>
        <Stack gap={3}>
          {line({ name: 'title', label: '名称' })}
          {line({ name: 'about', label: '内容', most: 2000 })}
          {line({ name: 'place', label: '地点' })}
          {line({ name: 'contact', label: '联系人和电话' })}
        </Stack>
      </Card>
    </Columns>
  )
}
