import { Field } from '../../ui/Field'
import { isSaid, mostLetters } from './words'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Somebody tried to go on. */
  readonly isTold: boolean
}

/** What is said of an appeal, by who appeals or decides. */
export const SaidField = ({ label, value, onChange, isTold }: Props) => (
  <Field
    id="appeal-words"
    label={`${label}（最多 ${mostLetters} 字）`}
    long
    maxLength={mostLetters}
    value={value}
    onChange={onChange}
    error={isTold && !isSaid(value) ? '写两个字以上，别人才看得懂' : undefined}
  />
)
