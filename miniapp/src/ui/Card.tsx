import type { PropsWithChildren } from 'react'
import { classNames } from './class-names'
import { Box } from './element'
import './Card.scss'

export type Tone = 'good' | 'wait' | 'calm' | 'past'

type Props = PropsWithChildren<{
  readonly tone?: Tone
  readonly className?: string
  /** Rows that bring their own padding. */
  readonly flush?: boolean
}>

/** A white ground for things that belong together. */
export const Card = ({ tone, flush, className, children }: Props) => (
  <Box className={classNames('card', tone && `card--${tone}`, flush && 'card--flush', className)}>
    {children}
  </Box>
)
