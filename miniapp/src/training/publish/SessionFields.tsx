import { today } from '../../platform/clock'
import { Card } from '../../ui/Card'
import { DateField } from '../../ui/DateField'
import { Heading, Words } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { WrittenField } from './WrittenField'
import type { Written } from './written'

interface Props {
  readonly written: Written
  readonly onChange: (part: Partial<Written>) => void
}

/** When, where, by whom, and how many places. */
export const SessionFields = ({ written, onChange }: Props) => (
  <Card>
    <Stack gap={3}>
      <Heading level={2} className="t-title">
        时间和名额
      </Heading>
      <Stack gap={1}>
        <Words className="field__label">报名截止</Words>
        <DateField
          label="报名截止"
          value={written.enrolUntil}
          earliest={today()}
          onChange={(enrolUntil) => onChange({ enrolUntil })}
        />
      </Stack>
      <Stack gap={1}>
        <Words className="field__label">开课日期</Words>
        <DateField
          label="开课日期"
          value={written.day}
          earliest={today()}
          onChange={(day) => onChange({ day })}
        />
      </Stack>
      <WrittenField name="from" label="几点开始" written={written} onChange={onChange} />
      <WrittenField name="until" label="几点结束" written={written} onChange={onChange} />
      <WrittenField name="place" label="地点" written={written} onChange={onChange} />
      <WrittenField name="trainer" label="老师（可不填）" written={written} onChange={onChange} />
      <WrittenField
        name="places"
        label="总名额"
        kind="whole"
        unit="个"
        written={written}
        onChange={onChange}
      />
      <WrittenField
        name="forWomen"
        label="其中留给女职工（可不填）"
        kind="whole"
        unit="个"
        written={written}
        onChange={onChange}
      />
      <WrittenField
        name="forMigrants"
        label="其中留给农民工（可不填）"
        kind="whole"
        unit="个"
        written={written}
        onChange={onChange}
      />
    </Stack>
  </Card>
)
