import type { Correction } from '@cgt/shared/training/attendance'
import { spanText } from '@cgt/shared/values/moment-text'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { codeOf, nameOf } from '../roster/listed'
import type { Present } from './came'
import { type OfSession, useDecideCorrection } from './queries'

interface Props extends OfSession {
  readonly one: Present
  readonly correction: Correction
}

/** A correction that one officer asked for and another decides. */
export function ToConfirm({ noticeId, sessionId, one, correction }: Props) {
  const { id: correctionId, as, from, until, reason } = correction
  const decide = useDecideCorrection()
  const send = (confirm: boolean) =>
    decide.mutate({ noticeId, sessionId, personId: one.personId, correctionId, confirm })
  return (
    <Card tone="wait">
      <Stack gap={2}>
        <Heading level={3} className="t-strong figures">
          {`更正等确认：${nameOf(one)} · ${codeOf(one)}`}
        </Heading>
        <Paragraph className="figures">
          {`${as === 'present' ? '补上在场' : '扣掉不在场'}：${spanText(from, until)}`}
        </Paragraph>
        <Paragraph className="t-second">{`原因：${reason ?? '已删除'}`}</Paragraph>
        <Paragraph className="t-second">要提出的人以外的另一个人来定。</Paragraph>
        {decide.error && <Wrong error={decide.error} />}
        <Button look="outline" busy={decide.isPending} onTap={() => send(true)}>
          确认，算数
        </Button>
        <Button look="plain" disabled={decide.isPending} onTap={() => send(false)}>
          不同意
        </Button>
      </Stack>
    </Card>
  )
}
