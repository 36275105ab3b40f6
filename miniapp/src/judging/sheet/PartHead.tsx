import type { Mark } from '@cgt/shared/competitions/sheet'
import { Heading, Paragraph } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { markText, type Part, rangeText } from '../mark-text'

interface Props {
  readonly part: Part
  readonly mark: Mark
  /** How many places a dance has. */
  readonly places: number | undefined
  /** Why it has to be marked again. */
  readonly again: string | undefined
}

/** Instead of a number. */
export const isWithout = (mark: Mark): boolean => typeof mark === 'string' && mark !== 'blank'

/** What is asked of a judge, and what they gave so far: blank is said, as it is not nought. */
export const PartHead = ({ part, mark, places, again }: Props) => (
  <Stack gap={1}>
    <Row between gap={2} align="top">
      <Heading level={2} className="t-title grow">
        {part.title}
      </Heading>
      <Tag
        tone={mark === 'blank' ? 'past' : isWithout(mark) ? 'wait' : 'good'}
        icon={mark === 'blank' ? 'dash' : 'check'}
      >
        {markText(part, mark)}
      </Tag>
    </Row>
    <Paragraph className="t-second figures">
      {part.aspect
        ? `${part.aspect.kind === 'measured' ? 'M 测量' : 'J 评判'} · ${rangeText(part.aspect)}`
        : `1 到 ${places} 名，每个名次只给一次`}
    </Paragraph>
    {again && <Paragraph className="t-second t-wait">{again}</Paragraph>}
  </Stack>
)
