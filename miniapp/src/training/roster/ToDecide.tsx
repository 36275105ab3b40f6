import { type PropsWithChildren, useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/element'
import { isReason, ReasonField } from '../../ui/ReasonField'
import { Sheet } from '../../ui/Sheet'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { useDecide } from '../queries'
import { codeOf, type Listed, nameOf } from './listed'

type Props = PropsWithChildren<{
  readonly noticeId: string
  readonly sessionId: string
  readonly one: Pick<Listed, 'personId' | 'maskedName'>
}>

/** One wish for a place that somebody looks at, and what is said of it: yes, or no with a reason that its person reads. */
export function ToDecide({ noticeId, sessionId, one, children }: Props) {
  const [isRefusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const decide = useDecide()
  const at = { noticeId, sessionId, personId: one.personId }
  const refuse = () => {
    setTold(true)
    if (isReason(reason)) decide.mutate({ ...at, accept: false, reason: reason.trim() })
  }
  const accept = () => decide.mutate({ ...at, accept: true, reason: null })
  const who = `${nameOf(one)} · ${codeOf(one)}`
  return (
    <Card>
      <Stack gap={2}>
        <Heading level={3} className="t-strong figures">
          {who}
        </Heading>
        {children}
        {decide.error && !isRefusing && <Wrong error={decide.error} />}
        <Button look="outline" busy={decide.isPending} onTap={accept}>
          通过
        </Button>
        <Button look="plain" onTap={() => setRefusing(true)}>
          不通过
        </Button>
      </Stack>
      <Sheet title={`不通过 ${who}？`} open={isRefusing} onClose={() => setRefusing(false)}>
        <ReasonField value={reason} onChange={setReason} isTold={isTold} />
        {decide.error && <Wrong error={decide.error} />}
        <Button busy={decide.isPending} onTap={refuse}>
          不通过
        </Button>
        <Button look="outline" onTap={() => setRefusing(false)}>
          先不
        </Button>
      </Sheet>
    </Card>
  )
}
