import type { EventResult } from '@cgt/shared/competitions/event-result'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { exampleName } from './words'

type Props = Pick<EventResult, 'awards' | 'undecided'>

/** Who would have which award, and what keeps the result from being final. */
export const Awards = ({ awards, undecided }: Props) => (
  <Card>
    <Stack gap={2}>
      <Heading level={2} className="t-title">
        谁得什么奖
      </Heading>
      {awards.map(({ series, awarded }) => (
        <Stack key={series.id} gap={1}>
          <Paragraph className="t-strong">{series.title}</Paragraph>
          {awarded.because !== null && <Paragraph>{awarded.because}</Paragraph>}
          {awarded.grades
            .filter(({ ids }) => ids.length > 0)
            .map(({ id, title, ids }) => (
              <Paragraph key={id} className="figures">
                {`${title}：${ids.map(exampleName).join('、')}`}
              </Paragraph>
            ))}
        </Stack>
      ))}
      {undecided.map(({ words }) => (
        <Paragraph key={words} className="t-strong">
          {words}
        </Paragraph>
      ))}
    </Stack>
  </Card>
)
