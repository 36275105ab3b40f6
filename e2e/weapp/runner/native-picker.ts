/** What WeChat's date chooser is asked for. */
export interface DateChoice {
  readonly value: string
  readonly start: string
  readonly end: string
  readonly months: boolean
}

const button = (text: string, onClick: () => void) => {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = text
  made.addEventListener('click', onClick)
  return made
}

/** Stands in for the chooser that WeChat draws outside the page; `onChosen` gets the confirmed date. */
export function openDatePicker(
  { value, start, end, months }: DateChoice,
  onChosen: (value: string) => void,
) {
  const sheet = document.createElement('div')
  sheet.className = 'sim-picker'
  const input = document.createElement('input')
  input.type = months ? 'month' : 'date'
  const cut = (date: string) => date.slice(0, months ? 7 : 10)
  input.min = cut(start)
  input.max = cut(end)
  input.value = cut(value)
  const close = () => sheet.remove()
  const confirm = () => {
    // The wheels hold no date outside the bounds.
    if (!input.validity.valid || input.value === '') return
    close()
    onChosen(input.value)
  }
  sheet.append(button('取消', close), input, button('确定', confirm))
  document.body.appendChild(sheet)
}
