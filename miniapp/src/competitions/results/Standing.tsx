import { momentText, untilText } from '@cgt/shared/values/moment-text'
import { now } from '../../platform/clock'
import { Paragraph } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import type { Results } from './queries'

type Head = Pick<
  Results,
  'standing' | 'version' | 'publishedAt' | 'openUntil' | 'finalAt' | 'count'
>

function noticeWords({ standing, openUntil, finalAt }: Head): string {
  if (standing === 'final') return `${momentText(finalAt ?? openUntil)} 终定，不再更改。`
  return now() / 1000 < openUntil
    ? `公示到 ${untilText(openUntil)}，参赛的人有异议可以在这之前申诉。`
    : '公示期满，还没终定，可能还会更正。'
}

/** 未终定 or 终定, since when, and until when somebody may object. */
export const Standing = (head: Head) => (
  <Stack gap={2}>
    <Row gap={2} wrap>
      <Tag tone={head.standing === 'final' ? 'good' : 'wait'}>
        {head.standing === 'final' ? '终定' : '未终定'}
      </Tag>
      {head.version > 1 && <Tag tone="calm">{`第 ${head.version} 版，更正过`}</Tag>}
    </Row>
    <Paragraph className="t-second figures">
      {`${momentText(head.publishedAt)} 公布，${head.count} 人。${noticeWords(head)}`}
    </Paragraph>
  </Stack>
)
