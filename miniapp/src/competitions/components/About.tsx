import type { Competition } from '@cgt/shared/competitions/competition'
import { momentText } from '@cgt/shared/values/moment-text'
import { now } from '../../platform/clock'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { enteringOf, enteringWords } from '../entering'

/** What a competition is, when and where, until when one can enter, and whom to ask. */
export function About({ competition }: { readonly competition: Competition }) {
  const { title, organisationName, about, place, contact } = competition
  const [words, tone] = enteringWords[enteringOf(competition, now() / 1000)]
  return (
    <Card>
      <Stack gap={2}>
        <Heading level={2} className="t-title">
          {title}
        </Heading>
        <Row>
          <Tag tone={tone}>{words}</Tag>
        </Row>
        <Paragraph className="t-second">{organisationName}</Paragraph>
        <Paragraph className="t-typed">{about}</Paragraph>
        <Paragraph className="t-second figures">
          {`比赛：${momentText(competition.startsAt)} 到 ${momentText(competition.endsAt)}`}
        </Paragraph>
        <Paragraph className="t-second">{`地点：${place}`}</Paragraph>
        <Paragraph className="t-second figures">
          {`报名：${momentText(competition.enterFrom)} 到 ${momentText(competition.enterUntil)}`}
        </Paragraph>
        <Paragraph className="t-second">{`联系：${contact}`}</Paragraph>
      </Stack>
    </Card>
  )
}
