import type { Notice, Session } from '@cgt/shared/training/notice'
import { useRulePack } from '../../eligibility/PackProvider'
import { phoneFacts } from '../../eligibility/phone-facts'
import { now } from '../../platform/clock'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Wrong } from '../../ui/Wrong'
import { testsOf, toldFor } from '../fit'
import { useEnrol } from '../queries'

interface Props {
  readonly notice: Notice
  readonly session: Session
  readonly isFull: boolean
}

/** Enrols with the facts the session turns on and no others; where no place is left, one queues. */
export function EnrolButton({ notice, session, isFull }: Props) {
  const { data: pack } = useRulePack()
  const facts = useStored(phoneFacts)
  const enrol = useEnrol()
  const at = now() / 1000
  if (at < notice.enrolFrom) return <Paragraph className="t-second">还没到报名时间。</Paragraph>
  if (at > notice.enrolUntil) return <Paragraph className="t-second">报名已经截止。</Paragraph>
  const tests = testsOf(notice, session)
  const send = () =>
    pack &&
    enrol.mutate({
      noticeId: notice.id,
      sessionId: session.id,
      facts: toldFor(pack.facts, tests, facts),
    })
  return (
    <>
      {tests.length > 0 && (
        <Paragraph className="t-small">
          报名时只把上面用到的几项情况交去核对，核对完不保存。
        </Paragraph>
      )}
      {enrol.error && <Wrong error={enrol.error} />}
      <Button busy={enrol.isPending} disabled={!pack} onTap={send}>
        {isFull ? '排队' : '报名'}
      </Button>
    </>
  )
}
