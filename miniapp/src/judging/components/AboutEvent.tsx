import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { judgeWords } from '@cgt/shared/competitions/judge-words'
import { momentText } from '@cgt/shared/values/moment-text'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import type { Desk } from '../keep/desks'
import { useOwnJudging } from '../own-judging'

interface Props {
  readonly of: OfEvent
  readonly desk: Desk
}

/** Which event it is, as whom one is there, and which round is on. */
export function AboutEvent({ of, desk }: Props) {
  const { judging = [] } = useOwnJudging()
  const own = judging.find(
    (one) => one.competitionId === of.competitionId && one.eventId === of.eventId,
  )
  const round = desk.rules.rounds.find(({ id }) => id === desk.round)
  return (
    <Card>
      <Stack gap={2}>
        <Row between gap={2} align="top">
          <Heading level={2} className="t-title grow">
            {[own?.event ?? desk.rules.title, round?.title].filter(Boolean).join(' · ')}
          </Heading>
          <Tag tone="calm" icon="mine">
            {judgeWords(desk.kind, desk.seat)}
          </Tag>
        </Row>
        {own && (
          <Paragraph className="t-second">
            {`${own.title}，${momentText(own.startsAt)}，${own.place}`}
          </Paragraph>
        )}
        <Paragraph className="t-small">只看得到工位号；谁参赛，打完分之前谁也对不上。</Paragraph>
      </Stack>
    </Card>
  )
}
