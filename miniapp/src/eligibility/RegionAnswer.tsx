import { RegionPicker } from '../ui/RegionPicker'
import type { AnswerProps } from './answer-props'

export const RegionAnswer = ({ def, value, onAnswer }: AnswerProps) => (
  <RegionPicker
    label={def.question}
    value={typeof value === 'string' ? value : undefined}
    onPick={onAnswer}
  />
)
