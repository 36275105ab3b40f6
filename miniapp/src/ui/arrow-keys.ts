import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** In a list of links, the arrow keys go to the next one and choose it. */
export function followArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  const links = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('a'))
  const at = links.findIndex((link) => link.matches(':focus'))
  const next = step === undefined || at < 0 ? undefined : links[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.click()
}
