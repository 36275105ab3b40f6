import type { Notice, Session } from '@cgt/shared/training/notice'
import { now } from '../../platform/clock'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Meter } from '../../ui/Meter'
import { Stack } from '../../ui/Stack'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { Wrong } from '../../ui/Wrong'
import { certificateText } from './certificate-text'
import { type Issuing, issuing, keyOf } from './issue-all'
import { useIssue } from './queries'

interface Props {
  readonly notice: Notice
  readonly session: Session
  /** Who has a place, as far as they are listed. */
  readonly people: number
}

/** Issues the certificates of a session in one action; it can be left, and goes on where it stopped. */
export function IssueCard({ notice, session, people }: Props) {
  const at = { noticeId: notice.id, sessionId: session.id }
  const progress = useStored(issuing)[keyOf(at)]
  const issue = useIssue()
  const isStopped = progress !== undefined && !progress.isDone && !issue.isPending
  return (
    <Card>
      <Stack gap={2}>
        <Heading level={2} className="t-title">
          发证书
        </Heading>
        {!notice.certificate ? (
          <Paragraph className="t-second">通知里没写发证书，这个培训不发。</Paragraph>
        ) : now() / 1000 < session.endsAt ? (
          <Paragraph className="t-second">{`${certificateText(notice.certificate)}。这一场结束后才能发。`}</Paragraph>
        ) : (
          <>
            <Paragraph className="t-second">
              {`${certificateText(notice.certificate)}。合格的每人一本，发出后他的到场和成绩不能再改；漏了的再点一次补发，不会重复。`}
            </Paragraph>
            {progress && <Progress of={progress} people={people} />}
            {issue.error && <Wrong error={issue.error} />}
            <Button busy={issue.isPending} onTap={() => issue.send(at)}>
              {isStopped ? '接着发' : '给合格的人发证书'}
            </Button>
          </>
        )}
      </Stack>
      <StepUpSheet {...issue.stepUp} />
    </Card>
  )
}

function progressWords({ looked, issued, had, isDone }: Issuing): string {
  if (isDone && issued === 0) return had > 0 ? `合格的 ${had} 人都有了` : '还没有人合格'
  const before = had > 0 ? `，${had} 人早已有了` : ''
  return `${isDone ? '发完了' : `看了 ${looked} 人`}：发了 ${issued} 本${before}`
}

function Progress({ of, people }: { readonly of: Issuing; readonly people: number }) {
  const { looked, isDone } = of
  const words = progressWords(of)
  return (
    <Stack gap={1}>
      <Meter
        label={words}
        of={isDone ? 1 : Math.max(people, looked + 1)}
        parts={[{ tone: 'good', value: isDone ? 1 : looked }]}
      />
      <Paragraph className="t-second figures">{words}</Paragraph>
    </Stack>
  )
}
