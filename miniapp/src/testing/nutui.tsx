// Stands in for the kit under Vitest, where its barrel would bring a canvas.
import type { PropsWithChildren } from 'react'

export const Popup = ({ visible, children }: PropsWithChildren<{ visible: boolean }>) =>
  visible ? <div>{children}</div> : null
