import type { competitionsContract } from '@cgt/shared/competitions/contract'
import type { Draw } from '@cgt/shared/competitions/entry'
import type { Output } from '@cgt/shared/http/endpoint'
import { momentText } from '@cgt/shared/values/moment-text'
import { spokenCode } from '@cgt/shared/values/spoken-code'
import { Card } from '../../ui/Card'
import { Heading, Item, List, Paragraph, Words } from '../../ui/element'
import { More } from '../../ui/More'
import { RefusedPage } from '../../ui/RefusedPage'
import { Skeleton } from '../../ui/Skeleton'
import { Row, Stack } from '../../ui/Stack'
import { Drawn } from '../components/Drawn'
import type { EventProps } from '../components/event-props'
import { lotWords } from '../entering'
import { useListedEntries } from '../queries'
import { DrawLots } from './DrawLots'

type Listed = Output<typeof competitionsContract.listEntries>['items'][number]

/** The number that an entrant drew; nothing before lots are drawn. */
const lotOf = (draw: Draw | null, entrantId: string): number | null => {
  const at = draw?.order.indexOf(entrantId) ?? -1
  return at === -1 ? null : at + 1
}

/** Who entered one event, masked, with what they drew; and the drawing itself. */
export function EventEntries({ competition, event, entered, draw }: EventProps) {
  const entries = useListedEntries(competition.id, event.id)
  const { items, error, refetch } = entries
  if (!items)
    return error ? (
      <RefusedPage error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton cards={2} />
    )
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          {event.title}
        </Heading>
        <Paragraph className="t-second figures">
          {`${event.places} 个名额，已报 ${entered} 人`}
        </Paragraph>
        {draw ? (
          <Drawn draw={draw} commitment={event.lotCommitment} />
        ) : (
          <DrawLots competition={competition} event={event} entered={entered} />
        )}
        <List>
          {items.map((one) => (
            <Item key={one.personId}>
              <Entrant one={one} lot={draw && lotWords(lotOf(draw, one.entrantId))} />
            </Item>
          ))}
        </List>
        <More pages={entries} />
      </Stack>
    </Card>
  )
}

const Entrant = ({ one, lot }: { readonly one: Listed; readonly lot: string | null }) => (
  <Row between gap={2}>
    <Stack>
      <Words className="t-strong figures">
        {`${one.maskedName ?? '没留姓名'} · ${spokenCode(one.personId)}`}
      </Words>
      <Words className="t-small figures">{`${momentText(one.enteredAt)} 报名`}</Words>
    </Stack>
    {lot && <Words className="t-strong figures">{lot}</Words>}
  </Row>
)
