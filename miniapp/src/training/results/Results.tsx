import type { Notice, Session } from '@cgt/shared/training/notice'
import { useState } from 'react'
import { useDesk } from '../../platform/desk'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { More } from '../../ui/More'
import { Empty } from '../../ui/Notice'
import { RefusedPage } from '../../ui/RefusedPage'
import { Skeleton } from '../../ui/Skeleton'
import { Stack } from '../../ui/Stack'
import { codeOf, nameOf } from '../roster/listed'
import { Disputed } from './Disputed'
import { countOf, decisionTag, learnedWords, ruleWords } from './decision'
import { IssueCard } from './IssueCard'
import { useSessionResults } from './queries'
import { ResultSheet } from './ResultSheet'
import { ResultTable } from './ResultTable'

interface Props {
  readonly notice: Notice
  readonly session: Session
}

/** What everybody of a session came to: a table on a desk, a list on a phone; their marks and certificates. */
export function Results({ notice, session }: Props) {
  const desk = useDesk()
  const [chosen, setChosen] = useState<string>()
  const pages = useSessionResults({ noticeId: notice.id, sessionId: session.id })
  const { items, error, refetch } = pages
  if (!items)
    return error ? <RefusedPage error={error} onRetry={() => void refetch()} /> : <Skeleton />
  if (items.length === 0)
    return (
      <Empty icon="people" title="没有人报上">
        报上这一场的人会列在这里。
      </Empty>
    )
  const place = items.findIndex(({ personId }) => personId === chosen)
  const following = items.slice(place + 1).find(({ certificate }) => certificate === null)
  const { passed, notPassed, open } = countOf(items)
  return (
    <Stack gap={3}>
      <Stack gap={1}>
        <Heading level={2} className="t-title figures">
          {`合格 ${passed} 人，没合格 ${notPassed} 人，还没定 ${open} 人`}
        </Heading>
        <Paragraph className="t-second figures">
          {`${ruleWords(notice.passing ?? {})}成绩一登记，本人马上看得到。`}
        </Paragraph>
      </Stack>
      <Card flush>
        {desk ? (
          <ResultTable items={items} onChoose={setChosen} />
        ) : (
          items.map((one) => (
            <LinkRow
              key={one.personId}
              label={`${nameOf(one)} · ${codeOf(one)}`}
              note={learnedWords(one)}
              value={decisionTag(one)[0]}
              onTap={() => setChosen(one.personId)}
            />
          ))
        )}
      </Card>
      <More pages={pages} />
      <Disputed noticeId={notice.id} />
      <IssueCard notice={notice} session={session} people={items.length} />
      <ResultSheet
        notice={notice}
        one={items[place]}
        onNext={following && (() => setChosen(following.personId))}
        onClose={() => setChosen(undefined)}
      />
    </Stack>
  )
}
