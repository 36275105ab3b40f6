import { spokenCode } from '@cgt/shared/values/spoken-code'
import { Paragraph } from './element'
import { Field } from './Field'
import { Stack } from './Stack'

const shape = /^[A-Za-z0-9_-]{22}$/

export const isPersonId = (typed: string): boolean => shape.test(typed.trim())

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isTold: boolean
  /** It is about this person, and no other can be chosen. */
  readonly isFixed?: boolean
}

/** A person by the number they copied from 我的; the six digits are there to compare by voice. */
export function PersonField({ value, onChange, isTold, isFixed }: Props) {
  const isKnown = isPersonId(value)
  return (
    <Stack gap={2}>
      {!isFixed && (
        <Field
          id="person"
          label="对方的账号编号"
          placeholder="22 位，让对方在“我的”里复制"
          maxLength={40}
          value={value}
          onChange={onChange}
          error={
            isTold && !isKnown ? '编号是 22 位字母、数字，让对方在“我的”里点“复制编号”' : undefined
          }
        />
      )}
      {isKnown && (
        <Paragraph className="t-strong figures">
          {`识别码 ${spokenCode(value.trim())}，请和本人核对。`}
        </Paragraph>
      )}
    </Stack>
  )
}
