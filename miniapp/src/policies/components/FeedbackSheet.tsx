import type { Evaluation } from '@cgt/shared/eligibility/evaluation'
import type { Policy } from '@cgt/shared/eligibility/policy'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { Controller, useForm } from 'react-hook-form'
import { copyText } from '../../platform/share'
import { createStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { Tag } from '../../ui/Tag'
import { verdictLook } from '../../ui/verdict-look'

interface Props {
  readonly policy: Policy
  readonly evaluation: Evaluation
  readonly open: boolean
  readonly onClose: () => void
}

/** What a person found wrong, by policy; kept on the phone until it is sent by hand. */
const remarks = createStored<Readonly<Record<string, string>>>('remarks', {})

const letter = (policy: Policy, { receipt, asOf, verdict }: Evaluation, remark: string) =>
  [
    `政策：${policy.title}（${policy.id}）`,
    `判定日期：${calendarDate(asOf)}，结果：${verdictLook[verdict].word}`,
    `规则：${receipt.policyHash}，引擎：${receipt.engine}`,
    `哪里不对：${remark}`,
  ].join('\n')

/** 这条不对: writes the report for the person; they choose whom to send it to. */
export function FeedbackSheet({ policy, evaluation, open, onClose }: Props) {
  const { control, handleSubmit, formState } = useForm({
    defaultValues: { remark: remarks.read()[policy.id] ?? '' },
  })
  const keep = (remark: string) => remarks.write({ ...remarks.read(), [policy.id]: remark })
  const copy = handleSubmit(({ remark }) => {
    keep(remark)
    void copyText(letter(policy, evaluation, remark), '已复制，可以发给工会了')
  })
  return (
    <Sheet title="这条哪里不对？" open={open} onClose={onClose}>
      <Paragraph className="t-second">
        写一句就行，比如「我们县的窗口说要 18 个月」。写的话存在这部手机上；复制后发给当地工会或拨
        12351。复制的文字不含你填的情况。
      </Paragraph>
      <Controller
        control={control}
        name="remark"
        rules={{ required: '写一句哪里不对' }}
        render={({ field: { value, onChange, onBlur } }) => (
          <Field
            id="remark"
            label="哪里不对"
            value={value}
            error={formState.errors.remark?.message}
            onBlur={onBlur}
            onChange={(next) => {
              onChange(next)
              keep(next)
            }}
            onDone={copy}
          />
        )}
      />
      <Button icon="file" onTap={copy}>
        复制这段话
      </Button>
      {formState.isSubmitSuccessful && (
        <Tag tone="good" icon="check">
          已存在手机上，已复制
        </Tag>
      )}
    </Sheet>
  )
}
