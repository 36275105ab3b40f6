import { Textarea } from '@tarojs/components'
import { web } from './element'
import type { InputProps } from './Input'

type Props = Pick<
  InputProps,
  'label' | 'value' | 'onChange' | 'onBlur' | 'maxLength' | 'invalid' | 'describedBy'
>

/** Several lines of typing, as high as what is typed; `label` is said, not shown. */
export function Writing(props: Props) {
  const { label, value, onChange, onBlur, maxLength = 140, invalid, describedBy } = props
  if (!web)
    return (
      <Textarea
        className="input input--long"
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        autoHeight
        value={value}
        maxlength={maxLength}
        onInput={({ detail }) => onChange(detail.value)}
        onBlur={() => onBlur?.()}
      />
    )
  return (
    <textarea
      className="input input--long"
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      rows={3}
      value={value}
      maxLength={maxLength}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => onBlur?.()}
    />
  )
}
