import type { FactDef } from '@cgt/shared/eligibility/fact'
import type { Notice, Session } from '@cgt/shared/training/notice'
import { useRulePack } from '../../eligibility/PackProvider'
import { phoneFacts } from '../../eligibility/phone-facts'
import { now, today } from '../../platform/clock'
import { open } from '../../platform/navigate'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Wrong } from '../../ui/Wrong'
import { fitOf, testsOf, toldFor } from '../fit'
import { paths } from '../paths'
import { useEnrol } from '../queries'
import { questionsFor } from '../questions'
import { NotMeant } from './NotMeant'

interface Props {
  readonly notice: Notice
  readonly session: Session
  readonly isFull: boolean
}

/** The way to a place while enrolling is open: first what is not told yet, then the place or the queue. */
export function EnrolButton({ notice, session, isFull }: Props) {
  const { data: pack } = useRulePack()
  const facts = useStored(phoneFacts)
  const at = now() / 1000
  if (at < notice.enrolFrom) return <Paragraph className="t-second">还没到报名时间。</Paragraph>
  if (at > notice.enrolUntil) return <Paragraph className="t-second">报名已经截止。</Paragraph>
  const meant = fitOf(pack?.facts ?? [], notice.audience, facts, today())
  if (meant.fits === 'no') return <NotMeant because={meant.because} />
  const left = questionsFor(pack?.facts ?? [], notice, session, facts).length
  if (left > 0)
    return (
      <Button onTap={() => open(paths.ask, { id: notice.id, session: session.id })}>
        {`先答 ${left} 个问题，再${isFull ? '排队' : '报名'}`}
      </Button>
    )
  return <Send notice={notice} session={session} isFull={isFull} defs={pack?.facts} />
}

/** Enrols with the facts the session turns on and no others; where no place is left, one queues. */
function Send({
  notice,
  session,
  isFull,
  defs,
}: Props & { readonly defs?: readonly FactDef[] | undefined }) {
  const facts = useStored(phoneFacts)
  const enrol = useEnrol()
  const tests = testsOf(notice, session)
  const send = () =>
    defs &&
    enrol.mutate({
      noticeId: notice.id,
      sessionId: session.id,
      facts: toldFor(defs, tests, facts),
    })
  return (
    <>
      {tests.length > 0 && (
        <Paragraph className="t-small">
          报名时只把上面用到的几项情况交去核对，核对完不保存。
        </Paragraph>
      )}
      {enrol.error && <Wrong error={enrol.error} />}
      <Button busy={enrol.isPending} disabled={!defs} onTap={send}>
        {isFull ? '排队' : '报名'}
      </Button>
    </>
  )
}
