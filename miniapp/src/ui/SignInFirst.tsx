import { open } from '../platform/navigate'
import { sessionEnded } from '../platform/session'
import { useStored } from '../platform/stored'
import { Button } from './Button'
import { Empty } from './Notice'

interface Props {
  /** What is one's own here. */
  readonly children?: string
}

/** What is shown here is a person's own; signing in leads back here. */
export function SignInFirst({
  children = '报名、排队、名额都是本人的，登录后回到这里看。',
}: Props) {
  const ended = useStored(sessionEnded)
  return (
    <Empty
      icon="lock"
      title={ended ? '登录已过期' : '先登录'}
      action={<Button onTap={() => open('/identity/pages/sign-in/index')}>登录</Button>}
    >
      {ended ? '登录后回到这里，接着办。' : children}
    </Empty>
  )
}
