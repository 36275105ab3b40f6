import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { rulesInWords } from '../rules-in-words'
import { Drawn } from './Drawn'
import { Entering } from './Entering'
import type { EventProps } from './event-props'

/** One event: how it is scored, one's own entry, and the lots once they are drawn. */
export function EventCard(props: EventProps) {
  const [isTold, setTold] = useState(false)
  const { event, entered, draw } = props
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          {event.title}
        </Heading>
        <Paragraph className="t-second figures">
          {`${event.places} 个名额，已报 ${entered} 人`}
        </Paragraph>
        <Entering {...props} />
        {draw && <Drawn draw={draw} commitment={event.lotCommitment} />}
        {isTold ? (
          rulesInWords(event.rules).map((one) => <Paragraph key={one}>{one}</Paragraph>)
        ) : (
          <Button look="plain" icon="file" onTap={() => setTold(true)}>
            怎么算分、怎么评奖
          </Button>
        )}
      </Stack>
    </Card>
  )
}
