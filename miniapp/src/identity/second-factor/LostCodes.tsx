import { useMutation, useQueryClient } from '@tanstack/react-query'
import { askAgain } from '../../platform/own-query'
import { session } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { confirmByCode, isUnanswered, unanswered } from './first-code'
import { RecoveryCodes } from './RecoveryCodes'

/** For who is bound, and never got the answer that tells the recovery codes. */
export function LostCodes() {
  const queries = useQueryClient()
  const person = useStored(session)?.personId
  const open = useStored(unanswered)
  const again = useMutation({ mutationFn: confirmByCode })
  if (again.data)
    return (
      <RecoveryCodes
        codes={again.data.recoveryCodes}
        onKept={() => {
          again.reset()
          void askAgain(queries, 'second-factor')
        }}
      />
    )
  const code = open?.personId === person ? open?.code : undefined
  if (code === undefined && !again.error) return null
  return (
    <Card tone="wait">
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          恢复码还没到你手上
        </Heading>
        <Paragraph className="t-second">
          {again.error && !isUnanswered(again.error)
            ? '取不回来了：过了一小时，或者不是在这台设备上绑的。换一个验证器，就有新的恢复码。'
            : '绑定时没收到答复。一小时内，在这台设备上还能取到。'}
        </Paragraph>
        {again.error && isUnanswered(again.error) && <Wrong error={again.error} />}
        {code !== undefined && (
          <Button busy={again.isPending} onTap={() => again.mutate(code)}>
            取恢复码
          </Button>
        )}
      </Stack>
    </Card>
  )
}
