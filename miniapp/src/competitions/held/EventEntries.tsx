import { Card } from '../../ui/Card'
import { Heading } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { Drawn } from '../components/Drawn'
import type { EventProps } from '../components/event-props'
import { Places } from '../components/Places'
import { DrawLots } from './DrawLots'
import { Entrants } from './Entrants'
import { Lots } from './Lots'

/** Who entered one event, masked; the drawing itself, and then who drew which number. */
export const EventEntries = ({ competition, event, entered, draw }: EventProps) => (
  <Card>
    <Stack gap={3}>
      <Heading level={2} className="t-title">
        {event.title}
      </Heading>
      {draw ? (
        <>
          <Drawn draw={draw} commitment={event.lotCommitment} />
          <Lots competition={competition} event={event} draw={draw} />
        </>
      ) : (
        <>
          <Places places={event.places} entered={entered} />
          <DrawLots competition={competition} event={event} entered={entered} />
          <Entrants competitionId={competition.id} eventId={event.id} />
        </>
      )}
    </Stack>
  </Card>
)
