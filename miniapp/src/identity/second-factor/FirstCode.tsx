import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { confirmByCode, isUnanswered } from './first-code'

/** The first code shows that the authenticator has the secret; only then does it count. */
export function FirstCode({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const [code, setCode] = useState('')
  const [isTold, setTold] = useState(false)
  const confirm = useMutation({
    mutationFn: confirmByCode,
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
  })
  const isWhole = /^\d{6}$/.test(code)
  const submit = () => {
    setTold(true)
    if (isWhole && !confirm.isPending) confirm.mutate(code)
  }
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          第二步：填它显示的数字
        </Heading>
        <Field
          id="first-code"
          label="6 位动态验证码"
          kind="phone"
          maxLength={6}
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          onDone={submit}
          error={isTold && !isWhole ? '请填验证器上现在显示的 6 位数字' : undefined}
        />
        {confirm.error && <Wrong error={confirm.error} />}
        {confirm.error && isUnanswered(confirm.error) && (
          <Paragraph className="t-second">
            没收到答复，也可能已经绑好了。再点一次，恢复码不会变，也不会丢。
          </Paragraph>
        )}
        <Button busy={confirm.isPending} onTap={submit}>
          {isUnanswered(confirm.error) ? '再试一次' : '完成绑定'}
        </Button>
      </Stack>
    </Card>
  )
}
