import { readCreditCode } from '@cgt/shared/values/credit-code'
import { useState } from 'react'
import { scanText } from '../../platform/scan'
import { Button } from '../../ui/Button'
import { web } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/Stack'
import { codeFault, codeWithin } from './code-words'

const notWithin = '码里没有统一社会信用代码，请照着营业执照填。'

interface Props {
  /** The code asked for; nothing while it is not whole and right. */
  readonly onCode: (code: string | undefined) => void
}

/** By 统一社会信用代码, checked here before anything is sent; in WeChat it can be scanned. */
export function ByCode({ onCode }: Props) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const change = (next: string) => {
    setTyped(next)
    setError(undefined)
    const read = readCreditCode(next)
    onCode('code' in read ? read.code : undefined)
  }
  const check = () => setError(typed === '' ? undefined : codeFault(typed))
  const scan = async () => {
    const scanned = await scanText()
    if (scanned === undefined) return
    const code = codeWithin(scanned)
    if (code === undefined) setError(notWithin)
    else change(code)
  }
  return (
    <Stack gap={3}>
      <Field
        id="credit-code"
        label="统一社会信用代码"
        placeholder="营业执照上的 18 位"
        maxLength={40}
        value={typed}
        onChange={change}
        onBlur={check}
        onDone={check}
        error={error}
      />
      {!web && (
        <Button look="outline" icon="search" onTap={() => void scan()}>
          扫营业执照上的码
        </Button>
      )}
    </Stack>
  )
}
