import { open } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { Drawn } from '../components/Drawn'
import type { EventProps } from '../components/event-props'
import { Places } from '../components/Places'
import { paths } from '../paths'
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
          <Button onTap={() => open(paths.run, { id: competition.id, event: event.id })}>
            {`组织${event.title}：裁判、编号、进度`}
          </Button>
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
