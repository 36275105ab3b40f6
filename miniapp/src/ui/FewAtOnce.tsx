import { type ReactNode, useState } from 'react'
import { Button } from './Button'
import { List, web } from './element'

/** How many at once, where a list is printed too: a browser shows all of it, for the paper. */
export const allOnPaper = web ? Number.POSITIVE_INFINITY : 50

interface Props<One> {
  readonly of: readonly One[]
  /** So many more with every tap. */
  readonly atOnce: number
  readonly children: (one: One, i: number) => ReactNode
}

/** A long list that is at hand already, drawn a few at a time: WeChat is slow to draw many. */
export function FewAtOnce<One>({ of, atOnce, children }: Props<One>) {
  const [most, setMost] = useState(atOnce)
  return (
    <>
      <List className="stack gap-2">{of.slice(0, most).map(children)}</List>
      {of.length > most && (
        <Button look="outline" onTap={() => setMost(most + atOnce)}>
          再看一些
        </Button>
      )}
    </>
  )
}
