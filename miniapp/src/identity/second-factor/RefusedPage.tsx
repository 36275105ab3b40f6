import { Failure } from '@cgt/shared/http/failure'
import { open } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Empty, Failed } from '../../ui/Notice'
import { paths } from '../paths'

interface Props {
  readonly error: unknown
  readonly onRetry: () => void
}

/** A list that was not answered: a second factor has to be set up first, or it went wrong. */
export function RefusedPage({ error, onRetry }: Props) {
  if (!(error instanceof Failure && error.code === 'secondFactorNeeded'))
    return <Failed error={error} onRetry={onRetry} />
  return (
    <Empty
      icon="lock"
      title="先绑定动态验证码"
      action={<Button onTap={() => open(paths.secondFactor)}>去绑定</Button>}
    >
      这个身份能替别人作决定，要多一道验证。绑定一次，两三分钟，以后审核时输六位数字。
    </Empty>
  )
}
