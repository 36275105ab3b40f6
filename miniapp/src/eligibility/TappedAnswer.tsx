import { Choices } from '../ui/Choices'
import { choicesOf, tappedOf, tappedValue } from './answer-choices'
import type { AnswerProps } from './answer-props'

/** One tap answers. */
export function TappedAnswer({ def, value, onAnswer }: AnswerProps) {
  const tapped = tappedOf(def, value)
  return (
    <Choices
      label={def.question}
      options={choicesOf(def) ?? []}
      chosen={tapped === undefined ? [] : [tapped]}
      onChoose={(choice) => onAnswer(tappedValue(def, choice))}
    />
  )
}
