import { Failure } from '@cgt/shared/http/failure'
import type { Session } from '@cgt/shared/training/notice'
import { shanghaiDay, shanghaiTime } from '@cgt/shared/values/shanghai-day'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { DateField } from '../../ui/DateField'
import { Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import { isReason, ReasonField } from '../../ui/ReasonField'
import { Segments } from '../../ui/Segments'
import { Wrong } from '../../ui/Wrong'
import type { Present } from './came'
import { usePropose } from './queries'
import { crossesMidnight, typedSpan } from './typed-span'

interface Props {
  readonly noticeId: string
  readonly session: Session
  readonly one: Present
  readonly onDone: () => void
}

const ways = [
  { value: 'present', label: '补上：他在' },
  { value: 'absent', label: '扣掉：他不在' },
] as const

const timeOf = (at: number): string => shanghaiTime(at).slice(11, 16)

/** Asks for time to be added to what was scanned, or taken from it; another officer confirms it. */
export function ProposeForm({ noticeId, session, one, onDone }: Props) {
  const { id: sessionId, startsAt, endsAt } = session
  const [first, last] = [shanghaiDay(startsAt), shanghaiDay(endsAt)]
  const [as, setAs] = useState<'present' | 'absent'>('present')
  const [day, setDay] = useState(first)
  const [from, setFrom] = useState(timeOf(startsAt))
  const [until, setUntil] = useState(timeOf(endsAt))
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const propose = usePropose()
  const span = typedSpan(session, { day, from, until })
  const send = () => {
    setTold(true)
    if (typeof span === 'string' || !isReason(reason)) return
    const wanted = { noticeId, sessionId, personId: one.personId, as, ...span }
    propose.mutate({ ...wanted, reason: reason.trim() }, { onSuccess: onDone })
  }
  return (
    <>
      <Segments label="补上还是扣掉" options={ways} chosen={as} onChoose={setAs} />
      {crossesMidnight(session) && (
        <DateField label="哪一天" value={day} earliest={first} latest={last} onChange={setDay} />
      )}
      <Field id="from" label="从几点" value={from} onChange={setFrom} maxLength={5} />
      <Field
        id="until"
        label={crossesMidnight(session) ? '到几点（过了零点的，就是第二天）' : '到几点'}
        value={until}
        onChange={setUntil}
        maxLength={5}
      />
      <ReasonField value={reason} onChange={setReason} isTold={isTold} />
      {isTold && typeof span === 'string' && <Wrong error={new Failure('invalidInput', span)} />}
      {propose.error && <Wrong error={propose.error} />}
      <Paragraph className="t-second">提出后要另一个人确认才算数；他本人看得到原因。</Paragraph>
      <Button busy={propose.isPending} onTap={send}>
        提出更正
      </Button>
    </>
  )
}
