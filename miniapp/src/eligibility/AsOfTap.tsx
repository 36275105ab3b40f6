import { calendarDate } from '@cgt/shared/values/calendar-date'
import { useState } from 'react'
import { Words } from '../ui/element'
import { Icon } from '../ui/Icon'
import { Tap } from '../ui/Tap'
import { AsOfSheet } from './AsOfSheet'
import { useOccasion } from './occasion'
import './AsOfLine.scss'

/** The day, small, where a verdict already stands beside it; a tap chooses another. */
export function AsOfTap() {
  const { asOf } = useOccasion()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Tap
        className="as-of__tap"
        label={`${calendarDate(asOf)}，改日期`}
        onTap={() => setOpen(true)}
      >
        <Words className="figures">{calendarDate(asOf)}</Words>
        <Icon name="calendar" />
      </Tap>
      <AsOfSheet key={asOf} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
