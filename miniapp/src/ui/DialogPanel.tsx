import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { DialogPanelProps } from './dialog-panel-props'

const reachable = 'button:not(:disabled), a[href], input, select, textarea, [tabindex="0"]'

/** Tab goes round within the panel: what is below it cannot be seen. */
function stayWithin(panel: HTMLElement, event: KeyboardEvent) {
  const stops = Array.from(panel.querySelectorAll<HTMLElement>(reachable))
  const [first, last] = [stops[0], stops[stops.length - 1]]
  const [from, to] = event.shiftKey ? [first, last] : [last, first]
  const { activeElement } = globalThis.document
  if (activeElement !== from && activeElement !== panel) return
  event.preventDefault()
  to?.focus()
}

/** A dialog as keyboards expect it in a browser: focus goes in, stays in and goes back; Escape closes. */
export function DialogPanel({ label, className, onClose, children }: DialogPanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { activeElement } = globalThis.document
    panel.current?.focus()
    return () => {
      if (activeElement instanceof HTMLElement) activeElement.focus()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    if (event.key === 'Tab' && panel.current) stayWithin(panel.current, event)
  }
  return (
    <div
      ref={panel}
      tabIndex={-1}
      role="dialog"
      aria-modal
      aria-label={label}
      className={className}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}
