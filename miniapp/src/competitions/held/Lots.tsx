import type { Competition, CompetitionEvent } from '@cgt/shared/competitions/competition'
import type { Draw } from '@cgt/shared/competitions/entry'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Item, List, Words, web } from '../../ui/element'
import { PrintButton } from '../../ui/PrintButton'
import { RefusedPage } from '../../ui/RefusedPage'
import { Skeleton } from '../../ui/Skeleton'
import { Row } from '../../ui/Stack'
import { useEveryEntry } from '../queries'
import { ExportLots } from './ExportLots'
import { lotRows } from './lot-rows'

interface Props {
  readonly competition: Competition
  readonly event: CompetitionEvent
  readonly draw: Draw
}

/** WeChat draws a few at a time; a browser all of them, for the paper. */
const atOnce = web ? Number.POSITIVE_INFINITY : 50

/** Who drew which number, in that order, to print and to take along. */
export function Lots({ competition, event, draw }: Props) {
  const [most, setMost] = useState(atOnce)
  const { data, error, refetch } = useEveryEntry(competition.id, event.id)
  if (!data)
    return error ? (
      <RefusedPage error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton cards={2} />
    )
  const rows = lotRows(draw, data)
  return (
    <>
      <List className="stack gap-2">
        {rows.slice(0, most).map(({ lot, entrantId, name, code }) => (
          <Item key={entrantId}>
            <Row between gap={3} align="base">
              <Words className="t-strong t-keep figures">{`${lot} 号`}</Words>
              <Words className="grow figures">{code === '' ? name : `${name} · ${code}`}</Words>
            </Row>
          </Item>
        ))}
      </List>
      {rows.length > most && (
        <Button look="outline" onTap={() => setMost(most + atOnce)}>
          再看一些
        </Button>
      )}
      <PrintButton>打印抽签表</PrintButton>
      <ExportLots rows={rows} name={`${competition.title} ${event.title} 抽签表`} />
    </>
  )
}
