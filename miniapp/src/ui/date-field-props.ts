export interface DateFieldProps {
  readonly label: string
  /** `YYYY-MM-DD`, or `YYYY-MM` for months; empty when not chosen. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly months?: boolean
  readonly earliest?: string
  readonly latest?: string
}
