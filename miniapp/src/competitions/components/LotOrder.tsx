import type { Draw } from '@cgt/shared/competitions/entry'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { classNames } from '../../ui/class-names'
import { Item, List, Words } from '../../ui/element'
import { Row } from '../../ui/Stack'

interface Props {
  readonly order: Draw['order']
  /** One's own, where one entered. */
  readonly entrantId: string | undefined
}

const atOnce = 50

/** Who drew which number, by nothing but the entrants' own ids; one's own is said to be so. */
export function LotOrder({ order, entrantId }: Props) {
  const [most, setMost] = useState(atOnce)
  return (
    <>
      <List className="stack gap-2">
        {order.slice(0, most).map((id, i) => (
          <Item key={id}>
            <Row gap={3} align="base">
              <Words className={classNames('t-keep figures', id === entrantId && 't-strong')}>
                {`${i + 1} 号`}
              </Words>
              <Words className="t-small figures grow">{id}</Words>
              {id === entrantId && <Words className="t-strong t-keep">这是你</Words>}
            </Row>
          </Item>
        ))}
      </List>
      {order.length > most && (
        <Button look="outline" onTap={() => setMost(most + atOnce)}>
          再看一些
        </Button>
      )}
    </>
  )
}
