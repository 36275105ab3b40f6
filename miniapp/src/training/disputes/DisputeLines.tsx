import type { Dispute } from '@cgt/shared/training/dispute'
import { Paragraph } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { answeredWords, disputeTag, saidWords } from './words'

/** What was disputed of a line and what was answered, the oldest first; to whoever may read it. */
export const DisputeLines = ({ disputes }: { readonly disputes: readonly Dispute[] }) => (
  <>
    {disputes.map((one) => {
      const [words, tone] = disputeTag(one)
      const answered = answeredWords(one)
      return (
        <Stack key={one.at} gap={1}>
          <Row>
            <Tag tone={tone}>{words}</Tag>
          </Row>
          <Paragraph className="t-second t-typed">{saidWords(one)}</Paragraph>
          {answered && <Paragraph className="t-second t-typed">{answered}</Paragraph>}
        </Stack>
      )
    })}
  </>
)
