import { goBack } from '../../../platform/navigate'
import { session } from '../../../platform/session'
import { Heading, Paragraph } from '../../../ui/element'
import { Stack } from '../../../ui/Stack'
import { StepUpSheet } from '../../../ui/StepUpSheet'
import { useProven } from '../../../ui/use-proven'
import { api } from '../../api'
import { boundPhone } from '../../bound-phone'
import { OwnPage } from '../../components/OwnPage'
import { PhoneCodeForm } from '../../components/PhoneCodeForm'

/** 绑定手机号: for who does not let WeChat tell it. */
export default function BindPhonePage() {
  return (
    <OwnPage title="绑定手机号">
      <ByCode />
    </OwnPage>
  )
}

function ByCode() {
  const bind = useProven(api.bindPhone, {
    onDone: () => {
      boundPhone.write(session.read()?.personId ?? null)
      goBack()
    },
  })
  return (
    <>
      <Stack gap={2}>
        <Heading level={2} className="t-lead">
          用短信验证码绑定
        </Heading>
        <Paragraph className="t-second">
          绑定后，换手机或在电脑上，也能用这个手机号登录同一个账号。
        </Paragraph>
      </Stack>
      <PhoneCodeForm label="绑定" busy={bind.isPending} error={bind.error} onGiven={bind.send} />
      <StepUpSheet {...bind.stepUp} />
    </>
  )
}
