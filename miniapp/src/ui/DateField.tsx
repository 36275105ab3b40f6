import { calendarDate } from '@cgt/shared/values/calendar-date'
import { Picker, View } from '@tarojs/components'
import { DateSelects } from './DateSelects'
import { Words, web } from './element'
import { Icon } from './Icon'
import './Field.scss'

interface Props {
  readonly label: string
  /** `YYYY-MM-DD`, or `YYYY-MM` for months; empty when not chosen. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly months?: boolean
  readonly earliest?: string
  readonly latest?: string
}

/** A calendar date or month, always written in Chinese. */
export function DateField(props: Props) {
  const {
    label,
    value,
    onChange,
    months = false,
    earliest = '1930-01-01',
    latest = '2099-12-31',
  } = props
  if (web) return <DateSelects {...{ label, value, onChange, months, earliest, latest }} />
  return (
    <Picker
      mode="date"
      fields={months ? 'month' : 'day'}
      value={value}
      start={earliest}
      end={latest}
      onChange={({ detail }) => onChange(detail.value)}
    >
      <View className="field__box" aria-label={label}>
        <Words className="grow">
          {value ? calendarDate(value) : `选${months ? '月份' : '日期'}`}
        </Words>
        <Icon name="calendar" />
      </View>
    </Picker>
  )
}
