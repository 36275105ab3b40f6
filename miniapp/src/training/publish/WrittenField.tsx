import { Field } from '../../ui/Field'
import type { Written } from './written'

type Typed = Exclude<keyof Written, 'audience' | 'approval' | 'certificate' | 'level' | 'isInOsta'>

interface Props {
  readonly name: Typed
  readonly label: string
  readonly written: Written
  readonly onChange: (part: Partial<Written>) => void
  readonly kind?: 'text' | 'whole'
  readonly unit?: string
  readonly placeholder?: string
}

/** One line of what is written. */
export const WrittenField = ({ name, written, onChange, ...field }: Props) => (
  <Field
    {...field}
    id={`training-${name}`}
    maxLength={name === 'about' ? 2000 : 80}
    value={written[name] ?? ''}
    onChange={(value) => onChange({ [name]: value })}
  />
)
