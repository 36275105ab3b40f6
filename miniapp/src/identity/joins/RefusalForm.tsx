import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Row, Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'

const usual = ['不是本单位的人', '识别码对不上', '重复申请'] as const
const own = '写别的原因'

interface Props {
  readonly busy: boolean
  readonly error: unknown
  readonly onBack: () => void
  readonly onRefuse: (reason: string) => void
}

/** Why not: who asked reads it word for word. */
export function RefusalForm({ busy, error, onBack, onRefuse }: Props) {
  const [chosen, setChosen] = useState<string>()
  const [typed, setTyped] = useState('')
  const [isTold, setTold] = useState(false)
  const reason = (chosen === own ? typed : (chosen ?? '')).trim()
  const refuse = () => {
    setTold(true)
    if (reason.length >= 2) onRefuse(reason)
  }
  return (
    <Stack gap={3}>
      <Paragraph>为什么不同意？申请的人会看到。定了不能撤销，对方可以改好再申请。</Paragraph>
      <Choices
        label="原因"
        options={[...usual, own].map((value) => ({ value, label: value }))}
        chosen={chosen === undefined ? [] : [chosen]}
        onChoose={setChosen}
      />
      {chosen === own && (
        <Field
          id="refusal"
          label="原因"
          maxLength={200}
          value={typed}
          onChange={setTyped}
          error={isTold && reason.length < 2 ? '写两个字以上，让对方知道怎么办' : undefined}
        />
      )}
      {isTold && chosen === undefined && (
        <Paragraph className="field__wrong">选一个原因，或者自己写</Paragraph>
      )}
      {error !== null && <Wrong error={error} />}
      <Row gap={3}>
        <Button look="outline" className="grow" onTap={onBack}>
          再想想
        </Button>
        <Button className="grow" busy={busy} onTap={refuse}>
          确定不同意
        </Button>
      </Row>
    </Stack>
  )
}
