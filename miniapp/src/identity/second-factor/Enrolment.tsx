import type { Output } from '@cgt/shared/http/endpoint'
import type { identityContract } from '@cgt/shared/identity/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { askAgain } from '../../platform/own-query'
import { copyText } from '../../platform/share'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph, web } from '../../ui/element'
import { QrCode } from '../../ui/QrCode'
import { Stack } from '../../ui/Stack'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { useProven } from '../../ui/use-proven'
import { Wrong } from '../../ui/Wrong'
import { api } from '../api'
import { EndOthers } from '../devices/EndOthers'
import { FirstCode } from './FirstCode'
import { RecoveryCodes } from './RecoveryCodes'

type Secret = Output<typeof identityContract.enrolSecondFactor>

/** From asking for a secret to having kept the recovery codes. `again`: another one counts already. */
export function Enrolment({
  again,
  onDone,
}: {
  readonly again: boolean
  readonly onDone: () => void
}) {
  const queries = useQueryClient()
  const [secret, setSecret] = useState<Secret>()
  const [recoveryCodes, setCodes] = useState<readonly string[]>()
  const enrol = useProven(() => api.enrolSecondFactor({}), { onDone: setSecret })
  if (recoveryCodes)
    return (
      <Stack gap={4}>
        <RecoveryCodes
          codes={recoveryCodes}
          onKept={() => {
            void askAgain(queries, 'second-factor', 'roles', 'waiting-joins', 'grants')
            onDone()
          }}
        />
        <EndOthers />
      </Stack>
    )
  if (secret) return <Secrets secret={secret} onCodes={setCodes} />
  return (
    <Stack gap={3}>
      {enrol.error && <Wrong error={enrol.error} />}
      <Button
        look={again ? 'outline' : 'primary'}
        busy={enrol.isPending}
        onTap={() => enrol.send(undefined)}
      >
        {again ? '换一个验证器' : '开始绑定'}
      </Button>
      <StepUpSheet {...enrol.stepUp} />
    </Stack>
  )
}

const inFours = (text: string): string => (text.match(/.{1,4}/g) ?? []).join(' ')

interface SecretsProps {
  readonly secret: Secret
  readonly onCodes: (codes: readonly string[]) => void
}

/** The secret, shown this once: as a picture where there is another phone to take it (none photographs its own screen), and to type or copy. */
function Secrets({ secret: { secret, uri }, onCodes }: SecretsProps) {
  return (
    <Stack gap={4}>
      <Card>
        <Stack gap={3}>
          <Heading level={2} className="t-title">
            第一步：放进验证器
          </Heading>
          {web && <QrCode text={uri} label="绑定用的二维码" />}
          <Paragraph className="t-second">
            {web
              ? '用验证器扫上面的码；扫不了，就选“手动输入”，填下面的密钥。'
              : '在验证器里选“手动输入”，账号填“产改通”，密钥填下面这一串。'}
          </Paragraph>
          <Paragraph className="t-strong figures secret">{inFours(secret)}</Paragraph>
          <Button
            look="outline"
            icon="file"
            onTap={() => void copyText(secret, '密钥已复制，贴到验证器里')}
          >
            复制密钥
          </Button>
        </Stack>
      </Card>
      <FirstCode onCodes={onCodes} />
    </Stack>
  )
}
