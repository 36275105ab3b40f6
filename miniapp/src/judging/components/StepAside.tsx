import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { type AsideReason, asideReason } from '@cgt/shared/competitions/judging'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Wrong } from '../../ui/Wrong'
import { useStepAside } from '../queries'

const reasonWords: Readonly<Record<AsideReason, string>> = {
  kin: '有我的亲属参赛',
  teacher: '有我带过的徒弟、学生参赛',
  colleague: '有和我同单位的人参赛',
  other: '别的原因，会影响公正',
}
const options = asideReason.options.map((value) => ({ value, label: reasonWords[value] }))

/** 回避: says that one must not judge here; asked once more, as there is no way back. */
export function StepAside({ of }: { readonly of: OfEvent }) {
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState<AsideReason>()
  const step = useStepAside()
  const close = () => setAsking(false)
  return (
    <>
      <Button look="plain" onTap={() => setAsking(true)}>
        我要回避
      </Button>
      <Sheet title="在这个赛项回避？" open={isAsking} onClose={close}>
        <Paragraph className="t-second">
          回避以后，你在这个赛项打的分都不算，也不能再打分或复核，撤不回来。主办方会看到原因。
        </Paragraph>
        <Choices
          label="为什么回避"
          options={options}
          chosen={reason ? [reason] : []}
          onChoose={(value) => setReason(asideReason.parse(value))}
        />
        {step.error && <Wrong error={step.error} />}
        <Button
          disabled={!reason}
          busy={step.isPending}
          onTap={() => reason && step.mutate({ ...of, reason }, { onSuccess: close })}
        >
          确定回避
        </Button>
        <Button look="outline" onTap={close}>
          先不
        </Button>
      </Sheet>
    </>
  )
}
