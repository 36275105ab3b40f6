import type { Session } from '@cgt/shared/training/notice'
import { useState } from 'react'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { More } from '../../ui/More'
import { Empty } from '../../ui/Notice'
import { RefusedPage } from '../../ui/RefusedPage'
import { Skeleton } from '../../ui/Skeleton'
import { Stack } from '../../ui/Stack'
import { codeOf, nameOf } from '../roster/listed'
import { cameWords, countCame, countedWords } from './came'
import { PersonSheet } from './PersonSheet'
import { useAttendance } from './queries'
import { ToConfirm } from './ToConfirm'

interface Props {
  readonly noticeId: string
  readonly session: Session
}

/** Who has a place and who of them came, masked; corrections that wait stand first. */
export function People({ noticeId, session }: Props) {
  const [chosen, setChosen] = useState<string>()
  const pages = useAttendance({ noticeId, sessionId: session.id })
  const { items, error, refetch, hasNextPage } = pages
  if (!items)
    return error ? (
      <RefusedPage error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton cards={1} />
    )
  if (items.length === 0)
    return (
      <Empty icon="people" title="没有人报上">
        报上这一场的人会列在这里。
      </Empty>
    )
  return (
    <Stack gap={3}>
      {items.flatMap((one) =>
        one.corrections
          .filter(({ state }) => state === 'proposed')
          .map((correction) => (
            <ToConfirm
              key={correction.id}
              noticeId={noticeId}
              sessionId={session.id}
              one={one}
              correction={correction}
            />
          )),
      )}
      <Stack gap={1}>
        <Heading level={2} className="t-title figures">
          {`到了 ${countCame(items)} 人，${hasNextPage ? '已列出' : '共'} ${items.length} 人`}
        </Heading>
        {error && (
          <Paragraph className="t-second">连不上网，名单停在刚才；连上了自己会更新。</Paragraph>
        )}
      </Stack>
      <Card flush>
        {items.map((one) => (
          <LinkRow
            key={one.personId}
            label={`${nameOf(one)} · ${codeOf(one)}`}
            note={countedWords(one)}
            value={cameWords(one)[0]}
            onTap={() => setChosen(one.personId)}
          />
        ))}
      </Card>
      <More pages={pages} />
      <PersonSheet
        noticeId={noticeId}
        session={session}
        one={items.find(({ personId }) => personId === chosen)}
        onClose={() => setChosen(undefined)}
      />
    </Stack>
  )
}
