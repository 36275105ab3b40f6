import type { PropsWithChildren } from 'react'

export type DialogPanelProps = PropsWithChildren<{
  readonly label: string
  readonly className: string
  readonly onClose: () => void
}>
