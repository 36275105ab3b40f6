import { useState } from 'react'
import { Button } from '../ui/Button'
import { Choices } from '../ui/Choices'
import { Stack } from '../ui/Stack'
import { choicesOf } from './answer-choices'
import type { AnswerProps } from './answer-props'

const none = '都没有'

/** Several may hold at once; 都没有 is an answer too, and not the same as not knowing. */
export function SetAnswer({ def, value, confirm = '下一题', onAnswer }: AnswerProps) {
  const known = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined
  const [chosen, setChosen] = useState<readonly string[]>(known ?? [])
  const toggle = (choice: string) => {
    if (choice === none) return onAnswer([])
    setChosen(
      chosen.includes(choice) ? chosen.filter((one) => one !== choice) : [...chosen, choice],
    )
  }
  return (
    <Stack gap={4}>
      <Choices
        several
        label={def.question}
        options={[...(choicesOf(def) ?? []), { value: none, label: none, quiet: true }]}
        chosen={known?.length === 0 && chosen.length === 0 ? [none] : chosen}
        onChoose={toggle}
      />
      <Button disabled={chosen.length === 0} onTap={() => onAnswer(chosen)}>
        {chosen.length === 0 ? '先选一选' : `选了 ${chosen.length} 项，${confirm}`}
      </Button>
    </Stack>
  )
}
