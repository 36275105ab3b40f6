import { Button } from '../../ui/Button'
import { Stack } from '../../ui/Stack'
import { useSignInWithWechat } from '../queries'
import { Wrong } from './Wrong'

/** One tap; WeChat tells the cloud who it is, and nothing else. */
export function WechatSignIn({ onDone }: { readonly onDone: () => void }) {
  const signIn = useSignInWithWechat()
  const { error } = signIn
  return (
    <Stack gap={3}>
      <Button busy={signIn.isPending} onTap={() => signIn.mutate(undefined, { onSuccess: onDone })}>
        微信登录
      </Button>
      {error && <Wrong error={error} />}
    </Stack>
  )
}
