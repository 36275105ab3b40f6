import { Card } from '../../ui/Card'
import { Choices } from '../../ui/Choices'
import { Stack } from '../../ui/Stack'
import { Toggle } from '../../ui/Toggle'
import type { Written } from './written'

interface Props {
  readonly written: Written
  readonly onChange: (part: Partial<Written>) => void
}

const days = ['1', '3', '5', '10'].map((value) => ({ value, label: `${value} 天` }))

/** Whether wishes are looked at, by whom first, and for how long. */
export const ApprovalFields = ({ written: { approval, employerDays }, onChange }: Props) => (
  <Card>
    <Stack gap={3}>
      <Toggle
        label="报名要先审核"
        note="审过才算数，名额仍按报名先后。"
        on={approval}
        onChange={(on) => onChange(on ? { approval: on } : { approval: on, employerDays: '' })}
      />
      {approval && (
        <Toggle
          label="先由职工的单位工会审"
          note="单位工会同意了再转给你。没有单位工会的，直接由你审。"
          on={employerDays !== ''}
          onChange={(on) => onChange({ employerDays: on ? '3' : '' })}
        />
      )}
      {approval && employerDays !== '' && (
        <Choices
          label="单位工会几天内审完"
          grid
          options={days}
          chosen={[employerDays]}
          onChoose={(value) => onChange({ employerDays: value })}
        />
      )}
    </Stack>
  </Card>
)
