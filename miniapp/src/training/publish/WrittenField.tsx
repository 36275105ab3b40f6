import { Field } from '../../ui/Field'

interface Props<Name extends string> {
  readonly name: Name
  readonly label: string
  readonly written: { readonly [Part in Name]?: string }
  readonly onChange: (part: { readonly [Part in Name]: string }) => void
  /** Tells it from the same line of another session on the page. */
  readonly of?: string
  readonly kind?: 'text' | 'whole'
  readonly unit?: string
}

/** One line of what is written. */
export const WrittenField = <Name extends string>({
  name,
  written,
  onChange,
  of = '',
  ...field
}: Props<Name>) => (
  <Field
    {...field}
    id={`training-${name}${of}`}
    maxLength={name === 'about' ? 2000 : 80}
    long={name === 'about'}
    value={written[name] ?? ''}
    onChange={(value) => onChange({ [name]: value } as { readonly [Part in Name]: string })}
  />
)
