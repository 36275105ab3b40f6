import type { CompetitionEvent } from '@cgt/shared/competitions/competition'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { judgeWords } from '@cgt/shared/competitions/judge-words'
import { momentText } from '@cgt/shared/values/moment-text'
import { Card } from '../../ui/Card'
import { Heading, Item, List, Paragraph, Words } from '../../ui/element'
import { Meter } from '../../ui/Meter'
import { RefusedPage } from '../../ui/RefusedPage'
import { Skeleton } from '../../ui/Skeleton'
import { Stack } from '../../ui/Stack'
import { LockRound } from './LockRound'
import { type Progress as Shown, useProgress } from './queries'

interface Props {
  readonly of: OfEvent
  readonly event: CompetitionEvent
}

/** 打分进度: how far each judge came, and never a mark; what still keeps the round from being locked. */
export function Progress({ of, event }: Props) {
  const { data, error, refetch } = useProgress(of)
  if (!data)
    return error ? (
      <RefusedPage error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton cards={1} />
    )
  const titleOf = (id: string) => event.rules.rounds.find((one) => one.id === id)?.title ?? id
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          打分进度
        </Heading>
        {data.locked.map(({ round, at }) => (
          <Paragraph key={round} className="t-good figures">
            {`${titleOf(round)}：${momentText(at)} 已锁定`}
          </Paragraph>
        ))}
        {data.round === null ? (
          <Paragraph className="t-second">
            {data.locked.length === event.rules.rounds.length
              ? '各轮都锁定了；两层编号都放开以后，就能公布成绩。'
              : '两层编号都排好以后，裁判就可以打分。'}
          </Paragraph>
        ) : (
          <>
            <Heading level={3} className="t-strong">
              {titleOf(data.round)}
            </Heading>
            <Seats seats={data.seats} />
            {data.problems.map((problem) => (
              <Paragraph key={problem} className="t-second figures">
                {problem}
              </Paragraph>
            ))}
            <LockRound of={of} round={data.round} title={titleOf(data.round)} />
          </>
        )}
      </Stack>
    </Card>
  )
}

const Seats = ({ seats }: Pick<Shown, 'seats'>) => (
  <List className="stack gap-3">
    {seats.map(({ seat, of, blank, draft, submitted, checked, rescores }) => {
      const words = `${judgeWords('judge', seat)}：${of} 张，复核 ${checked}、提交 ${submitted}、草稿 ${draft}、没填 ${blank}`
      return (
        <Item key={seat}>
          <Stack gap={1}>
            <Words className="figures">
              {rescores > 0 ? `${words}，重新打分 ${rescores} 处` : words}
            </Words>
            <Meter
              of={of}
              label={words}
              parts={[
                { tone: 'good', value: checked },
                { tone: 'calm', value: submitted },
                { tone: 'near', value: draft },
              ]}
            />
          </Stack>
        </Item>
      )
    })}
  </List>
)
