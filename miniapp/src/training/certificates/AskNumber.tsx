import { useState } from 'react'
import { scanText } from '../../platform/scan'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { web } from '../../ui/element'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/Stack'
import { numberIn } from './number-in'

const notThere = '没看到证书编号：CGT 开头，一共 19 位。'

interface Props {
  readonly onNumber: (number: string) => void
}

/** The number, typed or pasted, even with all the words around it; in WeChat it can be scanned. */
export function AskNumber({ onNumber }: Props) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const ask = (text: string) => {
    const number = numberIn(text)
    setError(number === undefined ? notThere : undefined)
    if (number !== undefined) onNumber(number)
  }
  const scan = async () => {
    const scanned = await scanText()
    if (scanned !== undefined) ask(scanned)
  }
  return (
    <Card>
      <Stack gap={3}>
        <Field
          id="certificate-number"
          label="证书编号，或证书上二维码的网址"
          placeholder="CGT2026…"
          maxLength={300}
          value={typed}
          onChange={(text) => {
            setTyped(text)
            setError(undefined)
          }}
          onDone={() => ask(typed)}
          error={error}
        />
        <Button icon="search" onTap={() => ask(typed)}>
          核对
        </Button>
        {!web && (
          <Button look="outline" onTap={() => void scan()}>
            扫证书上的码
          </Button>
        )}
      </Stack>
    </Card>
  )
}
