import { type DisputedPart, disputedPart } from '@cgt/shared/training/dispute'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Wrong } from '../../ui/Wrong'
import { useDispute } from '../disputes/queries'
import { disputedWords } from '../disputes/words'

interface Props {
  readonly noticeId: string
  readonly onDone: () => void
}

const most = 300

/** Says what of a line is wrong, in one's own words; they stay until they are sent. */
export function DisputeForm({ noticeId, onDone }: Props) {
  const [about, setAbout] = useState<DisputedPart>()
  const [text, setText] = useState('')
  const [isTold, setTold] = useState(false)
  const dispute = useDispute()
  const said = text.trim()
  const send = () => {
    setTold(true)
    if (about && said.length >= 2)
      dispute.mutate({ noticeId, about, text: said }, { onSuccess: onDone })
  }
  return (
    <>
      <Choices
        label="哪一项不对"
        grid
        options={disputedPart.options.map((value) => ({ value, label: disputedWords[value] }))}
        chosen={about ? [about] : []}
        onChoose={(value) => setAbout(disputedPart.parse(value))}
      />
      {isTold && !about && <Paragraph className="field__wrong">请选哪一项不对。</Paragraph>}
      <Field
        id="dispute"
        label={`怎么不对（最多 ${most} 字）`}
        long
        maxLength={most}
        value={text}
        onChange={setText}
        error={isTold && said.length < 2 ? '写两个字以上，主办方才知道查什么' : undefined}
      />
      <Paragraph className="t-second">
        只有主办的工会和它的上级看得到。记录先不变，答复了会给你发消息。
      </Paragraph>
      {dispute.error && <Wrong error={dispute.error} />}
      <Button busy={dispute.isPending} onTap={send}>
        提出异议
      </Button>
    </>
  )
}
