import { useMutation } from '@tanstack/react-query'
import { Button, type ButtonProps } from '@tarojs/components'
import { useState } from 'react'
import { Words, web } from '../../ui/element'
import { Icon } from '../../ui/Icon'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { api } from '../api'
import './BindPhone.scss'

type PhoneEvent = Parameters<NonNullable<ButtonProps['onGetPhoneNumber']>>[0]

/** In WeChat, its own button tells the phone number; elsewhere one signs in by it. */
export const BindPhone = () => (web ? null : <BindPhoneRow />)

function BindPhoneRow() {
  const bind = useMutation({ mutationFn: api.bindPhone })
  const [isDeclined, setDeclined] = useState(false)
  const onPhone = ({ detail }: PhoneEvent) => {
    setDeclined(!detail.code)
    if (detail.code) bind.mutate({ code: detail.code })
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
        <Words className="grow">
          {bind.isSuccess ? '手机号已绑定，以后也能用它登录' : '绑定手机号'}
        </Words>
        <Icon name="right" />
      </Button>
      {isDeclined && <Words className="t-second">没有绑定；想绑时再点一次，选“允许”。</Words>}
      {bind.error && <Wrong error={bind.error} />}
    </Stack>
  )
}
