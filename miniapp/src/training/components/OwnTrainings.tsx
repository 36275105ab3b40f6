import type { OwnEnrolment } from '@cgt/shared/training/enrolment'
import { spanText } from '@cgt/shared/values/moment-text'
import { now } from '../../platform/clock'
import { open } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Section } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { Empty } from '../../ui/Notice'
import { Stack } from '../../ui/Stack'
import { CalendarFeed } from '../calendar/CalendarFeed'
import { groupOwn, outcomeWords } from '../own-groups'
import { paths } from '../paths'
import { OwnCard } from './OwnCard'

interface Props {
  readonly enrolments: readonly OwnEnrolment[]
}

const keyOf = ({ noticeId, sessionId }: OwnEnrolment) => `${noticeId}.${sessionId}`

/** What asks for an answer first, then what comes, queues, and what is over. */
export function OwnTrainings({ enrolments }: Props) {
  const { offered, coming, waiting, past } = groupOwn(enrolments, now() / 1000)
  if (enrolments.length === 0) return <NothingYet />
  return (
    <Stack gap={6}>
      <Group title="等你确认" of={offered} />
      <Group title="接下来" of={coming} />
      <Group title="排队中" of={waiting} />
      {past.length > 0 && <Past of={past} />}
      <Stack gap={3}>
        <Button look="outline" icon="file" onTap={() => open(paths.learned)}>
          我的学习记录
        </Button>
        <Button look="outline" icon="search" onTap={() => open(paths.list)}>
          看附近在招的
        </Button>
        <CalendarFeed />
      </Stack>
    </Stack>
  )
}

const Group = ({ title, of }: { readonly title: string; readonly of: readonly OwnEnrolment[] }) =>
  of.length > 0 && (
    <Section className="stack gap-3">
      <Heading level={2} className="t-title">
        {title}
      </Heading>
      {of.map((own) => (
        <OwnCard key={keyOf(own)} own={own} />
      ))}
    </Section>
  )

const Past = ({ of }: { readonly of: readonly OwnEnrolment[] }) => (
  <Section className="stack gap-3">
    <Heading level={2} className="t-title">
      以前的
    </Heading>
    <Card flush>
      {of.map((own) => (
        <LinkRow
          key={keyOf(own)}
          label={own.title}
          note={spanText(own.startsAt, own.endsAt)}
          value={outcomeWords(own)}
          onTap={() => open(paths.notice, { id: own.noticeId })}
        />
      ))}
    </Card>
  </Section>
)

const NothingYet = () => (
  <Empty
    icon="calendar"
    title="还没报过培训"
    action={<Button onTap={() => open(paths.list)}>看附近在招的</Button>}
  >
    报上的、排队的、等你确认的，都会在这里。
  </Empty>
)
