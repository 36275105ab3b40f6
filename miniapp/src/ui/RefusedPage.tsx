import { Failure } from '@cgt/shared/http/failure'
import { useState } from 'react'
import { open } from '../platform/navigate'
import { stepUp } from '../platform/step-up'
import { Button } from './Button'
import { Empty, Failed } from './Notice'
import { StepUpSheet } from './StepUpSheet'

interface Props {
  readonly error: unknown
  readonly onRetry: () => void
}

/** A list that was not answered: a second factor has to be set up or shown first, or it went wrong. */
export function RefusedPage({ error, onRetry }: Props) {
  const code = error instanceof Failure ? error.code : undefined
  if (code === 'stepUpNeeded') return <ProveFirst onProven={onRetry} />
  if (code !== 'secondFactorNeeded') return <Failed error={error} onRetry={onRetry} />
  return (
    <Empty
      icon="lock"
      title="先绑定动态验证码"
      action={<Button onTap={() => open(stepUp().setUpAt)}>去绑定</Button>}
    >
      这个身份能替别人作决定，要多一道验证。绑定一次，两三分钟，以后审核时输六位数字。
    </Empty>
  )
}

function ProveFirst({ onProven }: { readonly onProven: () => void }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Empty
        icon="lock"
        title="先再验证一次"
        action={<Button onTap={() => setOpen(true)}>输入动态验证码</Button>}
      >
        这里的内容要刚验证过才给看；验证一次管五分钟。
      </Empty>
      <StepUpSheet
        open={isOpen}
        onClose={() => setOpen(false)}
        onProven={() => {
          setOpen(false)
          onProven()
        }}
      />
    </>
  )
}
