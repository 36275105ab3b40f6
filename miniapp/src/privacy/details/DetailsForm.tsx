import { readIdentityNumber } from '@cgt/shared/values/identity-number'
import { identityNumberWords } from '@cgt/shared/values/identity-number-words'
import { readRealName } from '@cgt/shared/values/real-name'
import { useState } from 'react'
import { today } from '../../platform/clock'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Row, Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { useConsents } from '../queries'
import { AgreeSheet } from './AgreeSheet'
import { useChangeDetails } from './queries'

interface Props {
  /** The version that is kept; 0 when nothing ever was. */
  readonly version: number
  readonly onDone: () => void
  /** Left out where there is nothing to go back to. */
  readonly onBack?: () => void
}

const nameWrong = (typed: string): string | undefined =>
  readRealName(typed) === undefined ? '请照身份证填写姓名，不带数字和符号' : undefined

function numberWrong(typed: string): string | undefined {
  const read = readIdentityNumber(typed, today())
  return 'fault' in read ? identityNumberWords[read.fault] : undefined
}

const isFull = (typed: string): boolean => typed.replace(/\s/g, '').length >= 18

/**
 * Name and ID number. What is wrong is said once a field was left, and a whole number at once; nothing
 * is sent before the person agreed to it by itself.
 */
export function DetailsForm({ version, onDone, onBack }: Props) {
  const [realName, setName] = useState('')
  const [idNumber, setNumber] = useState('')
  const [left, setLeft] = useState({ name: false, number: false })
  const [asking, setAsking] = useState(false)
  const consents = useConsents()
  const change = useChangeDetails(onDone)
  const isAgreed = consents.data?.some(
    ({ purpose, state }) => purpose === 'details' && state === 'given',
  )
  const wrong = { name: nameWrong(realName), number: numberWrong(idNumber) }
  const store = () => change.mutate({ realName, idNumber, version })
  const submit = () => {
    setLeft({ name: true, number: true })
    if (wrong.name || wrong.number) return
    if (isAgreed) store()
    else setAsking(true)
  }
  const showsNumber = left.number || isFull(idNumber)
  return (
    <Card>
      <Stack gap={4}>
        <Field
          id="real-name"
          label="真实姓名"
          maxLength={40}
          autoComplete="name"
          value={realName}
          onChange={setName}
          onBlur={() => setLeft((now) => ({ ...now, name: realName !== '' }))}
          error={left.name ? wrong.name : undefined}
        />
        <Field
          id="id-number"
          label="身份证号"
          maxLength={24}
          value={idNumber}
          onChange={setNumber}
          onBlur={() => setLeft((now) => ({ ...now, number: idNumber !== '' }))}
          onDone={submit}
          error={showsNumber ? wrong.number : undefined}
        />
        <Paragraph className="t-second">
          号码在手机上先核对写法。保存后只显示开头和结尾，要改得整个重填。
        </Paragraph>
        {change.error && <Wrong error={change.error} />}
        <Row gap={3}>
          {onBack && (
            <Button look="outline" className="grow" onTap={onBack}>
              先不改
            </Button>
          )}
          <Button className="grow" busy={change.isPending || consents.isPending} onTap={submit}>
            保存
          </Button>
        </Row>
      </Stack>
      <AgreeSheet
        open={asking}
        onClose={() => setAsking(false)}
        onAgreed={() => {
          setAsking(false)
          store()
        }}
      />
    </Card>
  )
}
