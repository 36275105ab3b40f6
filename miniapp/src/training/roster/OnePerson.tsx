import type { ReactNode } from 'react'
import { Sheet } from '../../ui/Sheet'
import { codeOf, type Listed, nameOf } from './listed'

type Person = Pick<Listed, 'personId' | 'maskedName'>

interface Props<One extends Person> {
  /** Whose it is; nobody while it is closed. */
  readonly one: One | undefined
  readonly onClose: () => void
  readonly children: (one: One) => ReactNode
}

/** What there is about one person of a list. */
export const OnePerson = <One extends Person>({ one, onClose, children }: Props<One>) => (
  <Sheet
    title={one ? `${nameOf(one)} · ${codeOf(one)}` : ''}
    open={one !== undefined}
    onClose={onClose}
  >
    {one && children(one)}
  </Sheet>
)
