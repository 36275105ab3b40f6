import { useState } from 'react'
import { Field } from '../../ui/Field'

interface Props {
  readonly part: string
  readonly lines: readonly string[]
  readonly onShow: (lines: readonly string[]) => void
}

/** What shows a mark that needs it, a line each. */
export function Evidence({ part, lines, onShow }: Props) {
  const [typed, setTyped] = useState(lines.join('\n'))
  const change = (next: string) => {
    setTyped(next)
    const given = next.split('\n').map((line) => line.trim().slice(0, 200))
    onShow(given.filter(Boolean).slice(0, 10))
  }
  return (
    <Field
      id={`evidence-${part}`}
      label="依据（必填，一行一条）"
      long
      maxLength={2000}
      value={typed}
      onChange={change}
    />
  )
}
