import { calendarDate } from '@cgt/shared/values/calendar-date'
import { Picker, View } from '@tarojs/components'
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

/** A calendar date or month, by the phone's own chooser. */
export function DateField(props: Props) {
  const {
    label,
    value,
    onChange,
    months = false,
    earliest = '1930-01-01',
    latest = '2099-12-31',
  } = props
  const cut = (date: string) => (months ? date.slice(0, 7) : date)
  if (web)
    return (
      <label className="field__box">
        <Words className="unseen">{label}</Words>
        <input
          className="input"
          type={months ? 'month' : 'date'}
          value={value}
          min={cut(earliest)}
          max={cut(latest)}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
    )
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
