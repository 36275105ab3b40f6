import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { stepUp } from '../platform/step-up'
import { Button } from './Button'
import { Paragraph } from './element'
import { Field } from './Field'
import { Sheet } from './Sheet'
import { Wrong } from './Wrong'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
  /** The code was right: for five minutes nothing more is asked. */
  readonly onProven: () => void
}

/** Asks for the second factor, just before something that matters. */
export const StepUpSheet = ({ open, ...rest }: Props) => (
  <Sheet title="再验证一次" open={open} onClose={rest.onClose}>
    {open && <CodeForm {...rest} />}
  </Sheet>
)

const ways = {
  code: {
    label: '6 位动态验证码',
    kind: 'phone',
    maxLength: 6,
    shape: /^\d{6}$/,
    wrong: '请填验证器上现在显示的 6 位数字',
    other: '验证器不在身边，用恢复码',
  },
  recovery: {
    label: '恢复码',
    kind: 'text',
    maxLength: 29,
    shape: /^[A-Z2-7]{4}(-[A-Z2-7]{4}){5}$/,
    wrong: '恢复码是六组、每组四位，比如 ABCD-EFGH-2345-WXYZ-JKLM-6723',
    other: '改用动态验证码',
  },
} as const

function CodeForm({ onClose, onProven }: Omit<Props, 'open'>) {
  const [way, setWay] = useState<keyof typeof ways>('code')
  const [typed, setTyped] = useState('')
  const [isTold, setTold] = useState(false)
  const prove = useMutation({ mutationFn: stepUp().prove, onSuccess: onProven })
  const { label, kind, maxLength, shape, wrong, other } = ways[way]
  const code = typed.trim().toUpperCase()
  const submit = () => {
    setTold(true)
    if (shape.test(code) && !prove.isPending) prove.mutate({ code })
  }
  const switchWay = () => {
    setWay(way === 'code' ? 'recovery' : 'code')
    setTyped('')
    setTold(false)
    prove.reset()
  }
  return (
    <>
      <Paragraph className="t-second">
        这一步要紧。打开验证器，填“产改通”下面的数字；之后五分钟内不再问。
      </Paragraph>
      <Field
        id="step-up"
        label={label}
        kind={kind}
        maxLength={maxLength}
        autoComplete="one-time-code"
        value={typed}
        onChange={setTyped}
        onDone={submit}
        error={isTold && !shape.test(code) ? wrong : undefined}
      />
      {prove.error && <Wrong error={prove.error} />}
      <Button busy={prove.isPending} onTap={submit}>
        验证并继续
      </Button>
      <Button look="quiet" onTap={switchWay}>
        {other}
      </Button>
      <Button look="quiet" onTap={onClose}>
        先不办
      </Button>
    </>
  )
}
