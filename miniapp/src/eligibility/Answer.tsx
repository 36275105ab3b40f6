import { choicesOf } from './answer-choices'
import type { AnswerProps } from './answer-props'
import { RegionAnswer } from './RegionAnswer'
import { SetAnswer } from './SetAnswer'
import { TappedAnswer } from './TappedAnswer'
import { TypedAnswer } from './TypedAnswer'

/** The right way to answer a fact of each kind. */
export function Answer(props: AnswerProps) {
  const { kind } = props.def.type
  if (kind === 'set') return <SetAnswer {...props} />
  if (kind === 'region') return <RegionAnswer {...props} />
  return choicesOf(props.def) ? <TappedAnswer {...props} /> : <TypedAnswer {...props} />
}
