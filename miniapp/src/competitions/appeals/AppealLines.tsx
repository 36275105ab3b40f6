import type { Appeal } from '@cgt/shared/competitions/appeal'
import { Paragraph } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { appealLines, appealTag } from './words'

/** How an appeal stands, and all that was said and decided. */
export function AppealLines({ appeal }: { readonly appeal: Appeal }) {
  const [words, tone] = appealTag(appeal)
  return (
    <Stack gap={1}>
      <Row>
        <Tag tone={tone}>{words}</Tag>
      </Row>
      {appealLines(appeal).map((line) => (
        <Paragraph key={line} className="t-second t-typed">
          {line}
        </Paragraph>
      ))}
    </Stack>
  )
}
