import type { Competition } from '@cgt/shared/competitions/competition'
import { momentText, spanText } from '@cgt/shared/values/moment-text'
import { now } from '../../platform/clock'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { enteringOf, enteringWords } from '../entering'
import { Contact } from './Contact'

/** What a competition is, when and where, until when one can enter, and whom to ask. */
export function About({ competition }: { readonly competition: Competition }) {
  const { title, organisationName, about, place, contact } = competition
  const { startsAt, endsAt, enterFrom, enterUntil } = competition
  const [words, tone] = enteringWords[enteringOf(competition, now() / 1000)]
  return (
    <Card>
      <Stack gap={2}>
        <Row between gap={2} wrap>
          <Heading level={2} className="t-title">
            {title}
          </Heading>
          <Tag tone={tone}>{words}</Tag>
        </Row>
        <Paragraph className="t-second">{organisationName}</Paragraph>
        <Paragraph className="t-typed">{about}</Paragraph>
        <Paragraph className="t-second figures">{`比赛：${spanText(startsAt, endsAt)}`}</Paragraph>
        <Paragraph className="t-second">{`地点：${place}`}</Paragraph>
        <Paragraph className="t-second figures">
          {`报名：${momentText(enterFrom)} 起，${momentText(enterUntil)} 截止`}
        </Paragraph>
        <Contact contact={contact} />
      </Stack>
    </Card>
  )
}
