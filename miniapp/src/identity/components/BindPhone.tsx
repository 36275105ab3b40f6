import { Button, type ButtonProps } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../platform/navigate'
import { session } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { isPrivacyRefusal } from '../../platform/wechat-privacy'
import { Words, web } from '../../ui/element'
import { Icon } from '../../ui/Icon'
import { LinkRow } from '../../ui/LinkRow'
import { Stack } from '../../ui/Stack'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { useProven } from '../../ui/use-proven'
import { Wrong } from '../../ui/Wrong'
import { api } from '../api'
import { boundPhone } from '../bound-phone'
import { paths } from '../paths'
import './BindPhone.scss'

type PhoneEvent = Parameters<NonNullable<ButtonProps['onGetPhoneNumber']>>[0]

/** In WeChat, its own button tells the phone number; elsewhere one signs in by it. */
export const BindPhone = () => (web ? null : <BindPhoneRow />)

function BindPhoneRow() {
  const person = useStored(session)?.personId ?? ''
  const isBound = useStored(boundPhone) === person
  const bind = useProven(api.bindPhone, { onDone: () => boundPhone.write(person) })
  const [declined, setDeclined] = useState<string>()
  const onPhone = ({ detail }: PhoneEvent) => {
    setDeclined(detail.code ? undefined : whyNot(detail))
    if (detail.code) bind.send({ code: detail.code })
  }
  return (
    <Stack gap={1} className="bind-phone">
      <Button
        className="tap bind-phone__button"
        openType="getPhoneNumber"
        disabled={bind.isPending}
        onGetPhoneNumber={onPhone}
      >
        <Icon name="text" />
        <Words className="grow">{isBound ? '手机号已绑定，以后也能用它登录' : '绑定手机号'}</Words>
        <Icon name="right" />
      </Button>
      {declined && !isBound && (
        <>
          <Words className="t-second">{declined}</Words>
          <LinkRow
            label="用短信验证码绑定"
            note="自己填手机号，不用微信给"
            onTap={() => open(paths.bindPhone)}
          />
        </>
      )}
      {bind.error && <Wrong error={bind.error} />}
      <StepUpSheet {...bind.stepUp} />
    </Stack>
  )
}

const whyNot = (detail: object): string =>
  isPrivacyRefusal(detail)
    ? '你没同意，所以没有用微信里的手机号，别的照常。'
    : '没有绑定；想绑时再点一次，选“允许”。'
