import { Input as TaroInput } from '@tarojs/components'
import { web } from './element'

export interface InputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onDone?: () => void
  readonly kind?: 'text' | 'whole' | 'decimal' | 'phone' | 'search'
  readonly placeholder?: string
  readonly maxLength?: number
  readonly invalid?: boolean
  /** Id of the words that say what is wrong. */
  readonly describedBy?: string
  readonly autoComplete?: string
  readonly onBlur?: () => void
}

const keyboard = {
  text: 'text',
  whole: 'numeric',
  decimal: 'decimal',
  phone: 'tel',
  search: 'search',
} as const
const wechatType = {
  text: 'text',
  whole: 'number',
  decimal: 'digit',
  phone: 'number',
  search: 'text',
} as const

/** One line of typing; `label` is said, not shown. */
export function Input(props: InputProps) {
  const {
    label,
    value,
    onChange,
    onDone,
    onBlur,
    kind = 'text',
    placeholder,
    maxLength = 140,
  } = props
  if (!web)
    return (
      <TaroInput
        className="input"
        aria-label={label}
        aria-invalid={props.invalid}
        aria-describedby={props.describedBy}
        type={wechatType[kind]}
        confirmType={kind === 'search' ? 'search' : 'done'}
        value={value}
        maxlength={maxLength}
        placeholder={placeholder ?? ''}
        placeholderClass="input__placeholder"
        onInput={({ detail }) => onChange(detail.value)}
        onBlur={() => onBlur?.()}
        onConfirm={() => onDone?.()}
      />
    )
  return (
    <input
      className="input"
      aria-label={label}
      aria-invalid={props.invalid || undefined}
      aria-describedby={props.describedBy}
      autoComplete={props.autoComplete ?? 'off'}
      type={kind === 'search' ? 'search' : 'text'}
      inputMode={keyboard[kind]}
      value={value}
      maxLength={maxLength}
      placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => onBlur?.()}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onDone?.()}
    />
  )
}
