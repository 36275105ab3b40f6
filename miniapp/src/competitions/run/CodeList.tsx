import type { CodeLayer } from '@cgt/shared/competitions/code-layers'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Item, List, Words, web } from '../../ui/element'
import { PrintButton } from '../../ui/PrintButton'
import type { ShownCodes } from './queries'
import { layerWords } from './words'

interface Props {
  readonly layer: CodeLayer
  readonly codes: NonNullable<ShownCodes['codes']>
}

/** WeChat draws a few at a time; a browser all of them, for the paper. */
const atOnce = web ? Number.POSITIVE_INFINITY : 50

/** What a layer turns into what, to who holds it, to hand out and to print. */
export function CodeList({ layer, codes }: Props) {
  const [most, setMost] = useState(atOnce)
  const { from, to } = layerWords[layer]
  return (
    <>
      <List className="stack gap-2">
        {codes.slice(0, most).map((one) => (
          <Item key={one.from}>
            <Words className="figures">{`${from} ${one.from} → ${to} ${one.to}`}</Words>
          </Item>
        ))}
      </List>
      {codes.length > most && (
        <Button look="outline" onTap={() => setMost(most + atOnce)}>
          再看一些
        </Button>
      )}
      <PrintButton>打印这一层</PrintButton>
    </>
  )
}
