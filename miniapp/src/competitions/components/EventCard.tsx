import { useState } from 'react'
import { open } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { paths } from '../paths'
import { useOwnEntry } from '../queries'
import { Drawn } from './Drawn'
import { Entering } from './Entering'
import type { EventProps } from './event-props'
import { Places } from './Places'
import { RulesTold } from './RulesTold'

/** One event: its places, one's own entry, the lots once they are drawn, and how it is scored. */
export function EventCard(props: EventProps) {
  const [isTold, setTold] = useState(false)
  const { competition, event, entered, draw } = props
  const own = useOwnEntry(competition.id, event.id)
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          {event.title}
        </Heading>
        {!draw && <Places places={event.places} entered={entered} />}
        <Entering {...props} />
        {draw && (
          <Drawn draw={draw} commitment={event.lotCommitment} entrantId={own.entry?.entrantId} />
        )}
        {draw && (
          <Button
            look="plain"
            icon="check"
            onTap={() => open(paths.results, { id: competition.id, event: event.id })}
          >
            看成绩
          </Button>
        )}
        {isTold ? (
          <RulesTold rules={event.rules} />
        ) : (
          <Button look="plain" icon="file" onTap={() => setTold(true)}>
            怎么算分、怎么评奖
          </Button>
        )}
      </Stack>
    </Card>
  )
}
