import { goBack } from '../../../platform/navigate'
import { Heading, Paragraph, web } from '../../../ui/element'
import { Page } from '../../../ui/Page'
import { Stack } from '../../../ui/Stack'
import { PhoneSignIn } from '../../components/PhoneSignIn'
import { WechatSignIn } from '../../components/WechatSignIn'

/** 登录: by WeChat in WeChat, by phone and code in a browser. */
export default function SignIn() {
  return (
    <Page title="登录">
      <Stack gap={2}>
        <Heading level={2} className="t-lead">
          {web ? '用手机号登录' : '用微信登录'}
        </Heading>
        <Paragraph className="t-second">
          登录后，手机上填的情况仍不会自动上传；要不要存到档案，到「我的情况」里由你决定。
        </Paragraph>
      </Stack>
      {web ? <PhoneSignIn onDone={goBack} /> : <WechatSignIn onDone={goBack} />}
    </Page>
  )
}
