import { fireEvent, screen, within } from '@testing-library/react'

/** Chooses year, month and day of the date field called `label`. */
export function pickDate(label: string, date: string): void {
  const field = within(screen.getByRole('group', { name: label }))
  const parts = date.split('-')
  for (const [at, unit] of ['年', '月', '日'].entries())
    fireEvent.change(field.getByLabelText(unit), { target: { value: parts[at] } })
}
