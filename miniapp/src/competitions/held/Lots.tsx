import type { Competition, CompetitionEvent } from '@cgt/shared/competitions/competition'
import type { Draw } from '@cgt/shared/competitions/entry'
import { Item, Words } from '../../ui/element'
import { allOnPaper, FewAtOnce } from '../../ui/FewAtOnce'
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

/** Who drew which number, in that order, to print and to take along. */
export function Lots({ competition, event, draw }: Props) {
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
      <FewAtOnce of={rows} atOnce={allOnPaper}>
        {({ lot, entrantId, name, code }) => (
          <Item key={entrantId}>
            <Row between gap={3} align="base">
              <Words className="t-strong t-keep figures">{`${lot} 号`}</Words>
              <Words className="grow figures">{code === '' ? name : `${name} · ${code}`}</Words>
            </Row>
          </Item>
        )}
      </FewAtOnce>
      <PrintButton>打印抽签表</PrintButton>
      <ExportLots rows={rows} name={`${competition.title} ${event.title} 抽签表`} />
    </>
  )
}
