import { Button } from '../../ui/Button'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { useSignInWithWechat } from '../queries'

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
