import { calendarDate } from '@cgt/shared/values/calendar-date'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Words } from '../ui/element'
import { Icon } from '../ui/Icon'
import { Tap } from '../ui/Tap'
import { AsOfSheet } from './AsOfSheet'
import { useOccasion } from './occasion'
import './AsOfLine.scss'

/** Never a verdict without its date, and a way to choose another. */
export function AsOfLine({ note }: { readonly note?: string }) {
  const { asOf, isToday } = useOccasion()
  const [open, setOpen] = useState(false)
  return (
    <View className="as-of">
      <Words className="t-second figures grow">
        按 {calendarDate(asOf)}
        {isToday ? '（今天）' : ''}算{note ? ` · ${note}` : ''}
      </Words>
      <Tap className="as-of__change" onTap={() => setOpen(true)}>
        <Icon name="calendar" />
        <Words>改日期</Words>
      </Tap>
      <AsOfSheet key={asOf} open={open} onClose={() => setOpen(false)} />
    </View>
  )
}
