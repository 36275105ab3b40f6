import { Controller, useForm } from 'react-hook-form'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { useRequestSignInCode } from '../queries'
import { useCountdown } from '../use-countdown'

const rules = {
  phone: {
    pattern: { value: /^1[3-9]\d{9}$/, message: '请填 11 位手机号' },
    required: '请填手机号',
  },
  code: {
    pattern: { value: /^\d{6}$/, message: '请填 6 位数字' },
    required: '请填短信里的 6 位数字',
  },
}

export interface PhoneCode {
  readonly phone: string
  readonly code: string
}

interface Props {
  /** What the code is good for: 登录. */
  readonly label: string
  readonly busy: boolean
  readonly error: Error | null
  readonly onGiven: (given: PhoneCode) => void
}

/** A phone number, and a code sent to it by SMS. */
export function PhoneCodeForm({ label, busy, error: refused, onGiven }: Props) {
  const { control, handleSubmit, trigger, getValues } = useForm({
    defaultValues: { phone: '', code: '' },
  })
  const request = useRequestSignInCode()
  const [left, wait] = useCountdown()
  const ask = async () => {
    if (!(await trigger('phone'))) return
    request.mutate(
      { phone: getValues('phone') },
      { onSuccess: ({ resendAfter }) => wait(resendAfter) },
    )
  }
  const submit = handleSubmit(onGiven)
  const error = refused ?? request.error
  return (
    <Stack gap={4}>
      <Controller
        control={control}
        name="phone"
        rules={rules.phone}
        render={({ field: { value, onChange, onBlur }, fieldState }) => (
          <Field
            id="phone"
            label="手机号"
            kind="phone"
            autoComplete="tel"
            maxLength={11}
            value={value}
            onChange={onChange}
            onBlur={onBlur}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="code"
        rules={rules.code}
        render={({ field: { value, onChange, onBlur }, fieldState }) => (
          <Field
            id="code"
            label="验证码"
            kind="phone"
            autoComplete="one-time-code"
            maxLength={6}
            value={value}
            onChange={onChange}
            onBlur={onBlur}
            onDone={submit}
            error={fieldState.error?.message}
            action={
              <Button
                look={request.isSuccess ? 'plain' : 'outline'}
                busy={request.isPending}
                disabled={left > 0}
                onTap={ask}
              >
                {left > 0 ? `${left} 秒后再发` : '发验证码'}
              </Button>
            }
          />
        )}
      />
      {request.isSuccess && !error && (
        <Paragraph className="t-second">验证码已发出，几分钟内有效。</Paragraph>
      )}
      {error && <Wrong error={error} />}
      <Button look={request.isSuccess ? 'primary' : 'outline'} busy={busy} onTap={submit}>
        {label}
      </Button>
    </Stack>
  )
}
