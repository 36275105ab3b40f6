import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph, Words } from '../../ui/element'
import { isReason, ReasonField } from '../../ui/ReasonField'
import { Sheet } from '../../ui/Sheet'
import { Stack } from '../../ui/Stack'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { useProven } from '../../ui/use-proven'
import { Wrong } from '../../ui/Wrong'
import { api } from '../api'

interface Props {
  readonly personId: string
  /** What the person is called where they need not be known: «张*». */
  readonly called: string
}

/** Lets who may, with a reason and a second factor just shown, see a name and an ID number whole. */
export function WholeDetails({ personId, called }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button look="plain" icon="lock" onTap={() => setOpened(true)}>
        查看完整信息
      </Button>
      <Sheet title={`查看${called}的完整信息`} open={opened} onClose={() => setOpened(false)}>
        {opened && <Look personId={personId} onClose={() => setOpened(false)} />}
      </Sheet>
    </>
  )
}

interface LookProps {
  readonly personId: string
  readonly onClose: () => void
}

function Look({ personId, onClose }: LookProps) {
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const look = useProven(api.unmaskPerson)
  const submit = () => {
    setTold(true)
    if (isReason(reason)) look.send({ personId, reason: reason.trim() })
  }
  if (look.data) return <Seen details={look.data.details} onClose={onClose} />
  return (
    <>
      <Paragraph>
        只在核对身份时看。谁看的、什么时候、为什么，都会记下来，并且马上发消息告诉本人。
      </Paragraph>
      <ReasonField value={reason} onChange={setReason} isTold={isTold} />
      {look.error && <Wrong error={look.error} />}
      <Button busy={look.isPending} onTap={submit}>
        查看
      </Button>
      <Button look="outline" onTap={onClose}>
        先不看
      </Button>
      <StepUpSheet {...look.stepUp} />
    </>
  )
}

interface SeenProps {
  readonly details: { readonly realName: string; readonly idNumber: string } | null
  readonly onClose: () => void
}

const Seen = ({ details, onClose }: SeenProps) => (
  <>
    {details ? (
      <Stack gap={3}>
        <Shown label="真实姓名" value={details.realName} />
        <Shown label="身份证号" value={details.idNumber} />
        <Paragraph className="t-second">
          本人填写，没有和公安的登记比对。看完请关上，不要截屏、转发。
        </Paragraph>
      </Stack>
    ) : (
      <Paragraph>这个人没有填写，或者撤回了同意。</Paragraph>
    )}
    <Button onTap={onClose}>看完了</Button>
  </>
)

const Shown = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <Stack gap={1}>
    <Words className="t-second">{label}</Words>
    <Words className="t-title figures">{value}</Words>
  </Stack>
)
