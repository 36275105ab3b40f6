import { calendarDate } from '@cgt/shared/values/calendar-date'
import { Picker, View } from '@tarojs/components'
import type { DateFieldProps } from './date-field-props'
import { Words } from './element'
import { Icon } from './Icon'
import './Field.scss'

/** A calendar date or month, by WeChat's own chooser. */
export const DateField = ({
  label,
  value,
  onChange,
  months = false,
  earliest = '1930-01-01',
  latest = '2099-12-31',
}: DateFieldProps) => {
  const shown = value ? calendarDate(value) : `选${months ? '月份' : '日期'}`
  return (
    <Picker
      mode="date"
      fields={months ? 'month' : 'day'}
      value={value}
      start={earliest}
      end={latest}
      onChange={({ detail }) => onChange(detail.value)}
    >
      <View className="field__box" role="button" aria-label={`${label}，${shown}`}>
        <Words className="grow">{shown}</Words>
        <Icon name="calendar" />
      </View>
    </Picker>
  )
}
