import { open } from '../../platform/navigate'
import { sessionEnded } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Notice'
import { paths } from '../paths'

/** What is shown here is a person's own. */
export function SignInFirst() {
  const ended = useStored(sessionEnded)
  return (
    <Empty
      icon="lock"
      title={ended ? '登录已过期' : '先登录'}
      action={<Button onTap={() => open(paths.signIn)}>登录</Button>}
    >
      {ended ? '登录后回到这里，接着办。' : '这里是本人的内容，登录后才能看。'}
    </Empty>
  )
}
