import { DateSelects } from './DateSelects'
import type { DateFieldProps } from './date-field-props'
import './Field.scss'

/** A calendar date or month, always written in Chinese. */
export const DateField = ({
  months = false,
  earliest = '1930-01-01',
  latest = '2099-12-31',
  ...rest
}: DateFieldProps) => <DateSelects {...rest} months={months} earliest={earliest} latest={latest} />
