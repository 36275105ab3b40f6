import { spokenCode } from '@cgt/shared/values/spoken-code'
import { View } from '@tarojs/components'
import { open } from '../../platform/navigate'
import { session } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { paths } from '../paths'
import { AccountRows } from './AccountRows'
import { SignOutButton } from './SignOutButton'

/** Signed in or not; not signing in costs nothing. */
export function SignInCard() {
  const person = useStored(session)?.personId
  return (
    <>
      <Card>
        <Row between gap={3}>
          <Stack className="grow" gap={1}>
            <Heading level={2} className="t-title">
              {person ? '已登录' : '没登录也能用'}
            </Heading>
            <Paragraph className="t-second">
              {person
                ? `识别码 ${spokenCode(person)}，单位审核时报给对方核对。`
                : '登录后可以把情况存到自己的档案，加入单位和工会。'}
            </Paragraph>
          </Stack>
          <View>
            {person ? (
              <SignOutButton />
            ) : (
              <Button look="outline" onTap={() => open(paths.signIn)}>
                登录
              </Button>
            )}
          </View>
        </Row>
      </Card>
      {person && <AccountRows />}
    </>
  )
}
