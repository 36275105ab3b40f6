import type { FactDef, FactValue } from '@cgt/shared/eligibility/fact'

export interface AnswerProps {
  readonly def: FactDef
  /** Names this one question, so that half-typed words are found again. */
  readonly place: string
  readonly value: FactValue | undefined
  /** The word on the button where an answer is typed: 下一题 by default. */
  readonly confirm?: string
  readonly onAnswer: (value: FactValue) => void
}
