import { momentText, spanText } from '@cgt/shared/values/moment-text'
import { useState } from 'react'
import { open } from '../../platform/navigate'
import { Card } from '../../ui/Card'
import { Heading, Paragraph, Words } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { More } from '../../ui/More'
import { RefusedPage } from '../../ui/RefusedPage'
import { SearchField } from '../../ui/SearchField'
import { Skeleton } from '../../ui/Skeleton'
import { Stack } from '../../ui/Stack'
import { Announce } from '../announce/Announce'
import { BucketMeters } from '../components/BucketMeters'
import { paths } from '../paths'
import { useRoster } from '../queries'
import type { BucketLeft } from './bucket-count'
import { ExportRoster } from './ExportRoster'
import type { InSession } from './in-session'
import { PersonSheet } from './PersonSheet'
import { RosterItems } from './RosterItems'
import { ToDecide } from './ToDecide'

interface Props extends InSession {
  readonly left: readonly BucketLeft[]
}

/** Who enrolled in one session, masked: a table on a desk, a list on a phone. */
export function Roster({ shown, session, left }: Props) {
  const [chosen, choose] = useState<string>()
  const noticeId = shown.notice.id
  const [typed, setTyped] = useState('')
  const code = typed.replace(/\D/g, '').slice(0, 6)
  const roster = useRoster(noticeId, session.id, code)
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
        ?.filter(({ review }) => review?.level === 'organiser')
        .map((one) => (
          <ToDecide key={one.personId} noticeId={noticeId} sessionId={session.id} one={one}>
            <Words className="t-second">报了名，等你审核。</Words>
          </ToDecide>
        ))}
      <SearchField label="按识别码找人，填前几位" value={typed} onChange={setTyped} />
      {items ? (
        <RosterItems items={items} isNarrowed={code !== ''} onChoose={choose} />
      ) : error ? (
        <RefusedPage error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards={2} />
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
