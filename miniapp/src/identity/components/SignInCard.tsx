import { View } from '@tarojs/components'
import { open } from '../../platform/navigate'
import { session } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { paths } from '../paths'
import { useSignOut } from '../queries'

/** Signed in or not; not signing in costs nothing. */
export function SignInCard() {
  const signedIn = useStored(session) !== null
  const signOut = useSignOut()
  return (
    <Card>
      <Row between gap={3}>
        <Stack className="grow" gap={1}>
          <Heading level={2} className="t-title">
            {signedIn ? '已登录' : '没登录也能用'}
          </Heading>
          <Paragraph className="t-second">
            {signedIn ? '可以把情况存到档案，换手机也在。' : '登录只为把情况存到自己的档案。'}
          </Paragraph>
        </Stack>
        <View>
          {signedIn ? (
            <Button look="outline" busy={signOut.isPending} onTap={() => signOut.mutate()}>
              退出
            </Button>
          ) : (
            <Button look="outline" onTap={() => open(paths.signIn)}>
              登录
            </Button>
          )}
        </View>
      </Row>
    </Card>
  )
}
