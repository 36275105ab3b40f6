import { Field } from './Field'

export const isReason = (typed: string): boolean => typed.trim().length >= 2

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Somebody tried to go on. */
  readonly isTold: boolean
}

/** Why: it stays in the record of what was done. */
export const ReasonField = ({ value, onChange, isTold }: Props) => (
  <Field
    id="reason"
    label="原因（会记录下来）"
    maxLength={200}
    value={value}
    onChange={onChange}
    error={isTold && !isReason(value) ? '写两个字以上，以后查得到为什么' : undefined}
  />
)
