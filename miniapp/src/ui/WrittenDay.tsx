import { today } from '../platform/clock'
import { DateField } from './DateField'
import { Words } from './element'
import { Stack } from './Stack'

interface Props {
  readonly label: string
  /** `YYYY-MM-DD`; empty: none chosen yet. */
  readonly value: string
  readonly onChange: (day: string) => void
}

/** A day to come, under its label; one that is past already stays to be seen. */
export const WrittenDay = ({ label, value, onChange }: Props) => (
  <Stack gap={1}>
    <Words className="field__label">{label}</Words>
    <DateField
      label={label}
      value={value}
      earliest={value !== '' && value < today() ? value : today()}
      onChange={onChange}
    />
  </Stack>
)
