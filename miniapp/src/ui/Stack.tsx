import type { PropsWithChildren } from 'react'
import { classNames } from './class-names'
import { Box } from './element'
import './layout.scss'
import './text.scss'

type Gap = 1 | 2 | 3 | 4 | 6

type StackProps = PropsWithChildren<{ readonly gap?: Gap; readonly className?: string }>

/** Things below each other. */
export const Stack = ({ gap, className, children }: StackProps) => (
  <Box className={classNames('stack', gap && `gap-${gap}`, className)}>{children}</Box>
)

interface RowProps extends StackProps {
  readonly between?: boolean
  readonly align?: 'top' | 'base'
  readonly wrap?: boolean
}

/** Things beside each other. */
export const Row = ({ gap, between, align, wrap, className, children }: RowProps) => (
  <Box
    className={classNames(
      'row',
      gap && `gap-${gap}`,
      between && 'row--between',
      align && `row--${align}`,
      wrap && 'row--wrap',
      className,
    )}
  >
    {children}
  </Box>
)
