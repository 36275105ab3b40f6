import { momentText } from '@cgt/shared/values/moment-text'
import { useState } from 'react'
import { useDesk } from '../../platform/desk'
import { open } from '../../platform/navigate'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { More } from '../../ui/More'
import { Empty } from '../../ui/Notice'
import { RefusedPage } from '../../ui/RefusedPage'
import { Skeleton } from '../../ui/Skeleton'
import { Stack } from '../../ui/Stack'
import { Announce } from '../announce/Announce'
import { BucketMeters } from '../components/BucketMeters'
import { paths } from '../paths'
import { useRoster } from '../queries'
import { spanText } from '../words'
import type { BucketLeft } from './bucket-count'
import { ExportRoster } from './ExportRoster'
import type { InSession } from './in-session'
import { PersonSheet } from './PersonSheet'
import { RosterList } from './RosterList'
import { RosterTable } from './RosterTable'
import { ToDecide } from './ToDecide'

interface Props extends InSession {
  readonly left: readonly BucketLeft[]
}

/** Who enrolled in one session, masked: a table on a desk, a list on a phone. */
export function Roster({ shown, session, left }: Props) {
  const desk = useDesk()
  const [chosen, choose] = useState<string>()
  const noticeId = shown.notice.id
  const roster = useRoster(noticeId, session.id)
  const { items, error, refetch } = roster
  return (
    <Stack gap={3}>
      <Card>
        <Stack gap={3}>
          <Stack gap={1}>
            <Heading level={2} className="t-title figures">
              {spanText(session.startsAt, session.endsAt)}
            </Heading>
            <Paragraph className="t-second">{session.place}</Paragraph>
          </Stack>
          <BucketMeters session={session} left={left} />
        </Stack>
      </Card>
      <Card flush>
        <LinkRow
          icon="check"
          label="现场签到"
          note="显示签到码，看谁到了，更正到场时间"
          onTap={() => open(paths.hall, { id: noticeId, session: session.id })}
        />
        <LinkRow
          icon="edit"
          label="成绩和证书"
          note="登记成绩，看谁合格，发证书"
          onTap={() => open(paths.results, { id: noticeId, session: session.id })}
        />
      </Card>
      {items
        ?.filter(({ state }) => state === 'requested')
        .map((one) => (
          <ToDecide key={one.personId} noticeId={noticeId} sessionId={session.id} one={one} />
        ))}
      {!items ? (
        error ? (
          <RefusedPage error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={2} />
        )
      ) : items.length === 0 ? (
        <Empty icon="people" title="还没有人报名">
          有人报名、排队，就会出现在这里。
        </Empty>
      ) : (
        <Card flush>
          {desk ? (
            <RosterTable items={items} onChoose={choose} />
          ) : (
            <RosterList items={items} onChoose={choose} />
          )}
        </Card>
      )}
      <More pages={roster} />
      <PersonSheet
        shown={shown}
        session={session}
        one={items?.find(({ personId }) => personId === chosen)}
        onClose={() => choose(undefined)}
      />
      {items && items.length > 0 && (
        <>
          <Announce noticeId={noticeId} sessionId={session.id} />
          <ExportRoster
            noticeId={noticeId}
            sessionId={session.id}
            name={`报名 ${momentText(session.startsAt)}`}
          />
        </>
      )}
    </Stack>
  )
}
