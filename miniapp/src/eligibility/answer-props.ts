import type { FactDef, FactValue } from '@cgt/shared/eligibility/fact'

export interface AnswerProps {
  readonly def: FactDef
  /** Names this one question, so that half-typed words are found again. */
  readonly place: string
  readonly value: FactValue | undefined
  readonly onAnswer: (value: FactValue) => void
}
