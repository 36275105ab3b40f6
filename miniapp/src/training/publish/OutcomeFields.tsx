import { Card } from '../../ui/Card'
import { Choices } from '../../ui/Choices'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { Toggle } from '../../ui/Toggle'
import { levelWords } from '../results/certificate-text'
import { WrittenField } from './WrittenField'
import type { Written } from './written'

interface Props {
  readonly written: Written
  readonly onChange: (part: Partial<Written>) => void
}

const kinds = [
  { value: '', label: '不发' },
  { value: 'training', label: '工会的培训证书' },
  { value: 'skill_level_certificate', label: '职业技能等级证书' },
] as const

const levels = Object.entries(levelWords).map(([value, label]) => ({ value, label }))

/** What it takes to pass, and what who passes gets. */
export function OutcomeFields({ written, onChange }: Props) {
  const { certificate } = written
  const choose = (value: string) => {
    const kind = kinds.find((one) => one.value === value)?.value ?? ''
    onChange({ certificate: kind })
  }
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          怎样算合格，发什么证书
        </Heading>
        <WrittenField
          name="minutes"
          label="到场多久（可不填，到满一场就行）"
          kind="whole"
          unit="分钟"
          written={written}
          onChange={onChange}
        />
        <WrittenField
          name="theory"
          label="理论多少分合格（不考不填）"
          kind="whole"
          unit="分"
          written={written}
          onChange={onChange}
        />
        <WrittenField
          name="practical"
          label="实操多少分合格（不考不填）"
          kind="whole"
          unit="分"
          written={written}
          onChange={onChange}
        />
        <Paragraph className="t-second">发什么证书</Paragraph>
        <Choices label="发什么证书" options={kinds} chosen={[certificate]} onChoose={choose} />
        {certificate === 'skill_level_certificate' && (
          <>
            <WrittenField
              name="occupation"
              label="证书上的职业"
              written={written}
              onChange={onChange}
            />
            <Choices
              label="等级"
              grid
              options={levels}
              chosen={[written.level]}
              onChoose={(level) => onChange({ level })}
            />
            <Toggle
              label="联网能查到"
              note="在 zscx.osta.org.cn 查得到这本证书。"
              on={written.isInOsta}
              onChange={(isInOsta) => onChange({ isInOsta })}
            />
          </>
        )}
      </Stack>
    </Card>
  )
}
