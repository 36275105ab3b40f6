import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { Bars } from './Bars'
import type { Part } from './part'
import './FiguresPart.scss'

/** Bars that belong together, on a card. */
export const FiguresPart = ({ part: { title, lines, notes } }: { readonly part: Part }) => (
  <Card className="figures-part">
    <Stack gap={3}>
      <Heading level={2} className="t-title">
        {title}
      </Heading>
      {lines.length > 0 && <Bars lines={lines} />}
      {notes.map((note) => (
        <Paragraph key={note} className="t-second">
          {note}
        </Paragraph>
      ))}
    </Stack>
  </Card>
)
