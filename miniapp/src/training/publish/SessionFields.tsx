import { Card } from '../../ui/Card'
import { Heading } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { LanguageFields } from './LanguageFields'
import { WhenFields } from './WhenFields'
import { WhereFields } from './WhereFields'
import { WrittenDay } from './WrittenDay'
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
      <WrittenDay
        label="报名截止"
        value={written.enrolUntil}
        onChange={(enrolUntil) => onChange({ enrolUntil })}
      />
      <WhenFields written={written} onChange={onChange} />
      <WhereFields written={written} onChange={onChange} />
      <LanguageFields written={written} onChange={onChange} />
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
