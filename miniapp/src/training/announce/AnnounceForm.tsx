import { type AnnouncedTo, announcedTo } from '@cgt/shared/training/announcement'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choices } from '../../ui/Choices'
import { Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Wrong } from '../../ui/Wrong'
import { useEnrolledCount } from '../queries'
import { countMeant, toWords } from './meant'
import { useAnnounce } from './queries'

interface Props {
  readonly noticeId: string
  readonly sessionId: string
}

const most = 300

/** Writes to the people of a session: what they will read, and how many they are, before it goes. */
export function AnnounceForm({ noticeId, sessionId }: Props) {
  const [to, setTo] = useState<AnnouncedTo>('everybody')
  const [text, setText] = useState('')
  const [isTold, setTold] = useState(false)
  const counted = useEnrolledCount(noticeId)
  const announce = useAnnounce()
  const count = counted.data?.sessions.find((one) => one.sessionId === sessionId)
  const people = count && countMeant(to, count)
  const said = text.trim()
  const send = () => {
    setTold(true)
    if (said.length < 2 || !people) return
    announce.mutate({ noticeId, sessionId, to, text: said }, { onSuccess: () => setText('') })
    setTold(false)
  }
  const change = (value: string) => {
    setText(value)
    announce.reset()
  }
  return (
    <>
      <Choices
        label="发给谁"
        options={announcedTo.options.map((value) => ({
          value,
          label: toWords[value],
          ...(count && { note: `现在 ${countMeant(value, count)} 人` }),
        }))}
        chosen={[to]}
        onChoose={(value) => setTo(announcedTo.parse(value))}
      />
      <Field
        id="announcement"
        label={`说什么（最多 ${most} 字）`}
        long
        maxLength={most}
        value={text}
        onChange={change}
        error={isTold && said.length < 2 ? '写两个字以上' : undefined}
      />
      {said.length >= 2 && (
        <Card tone="calm">
          <Paragraph className="t-second">{`${people ?? '…'} 人会收到：`}</Paragraph>
          <Paragraph className="t-typed">{said}</Paragraph>
        </Card>
      )}
      {isTold && people === 0 && <Paragraph className="field__wrong">现在没有这样的人。</Paragraph>}
      {counted.error && <Wrong error={counted.error} />}
      {announce.error && <Wrong error={announce.error} />}
      {announce.isSuccess && (
        <Paragraph className="t-good">发出去了，一两分钟内都会收到。</Paragraph>
      )}
      <Button busy={announce.isPending} onTap={send}>
        {people ? `发给 ${people} 人` : '发出去'}
      </Button>
    </>
  )
}
