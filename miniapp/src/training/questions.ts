import type { FactDef, FactKey, Facts } from '@cgt/shared/eligibility/fact'
import type { Notice, Session } from '@cgt/shared/training/notice'
import { knownValue } from '../eligibility/phone-facts'

export interface OpenQuestion {
  readonly def: FactDef
  /** Whose places turn on the answer: «女职工»; nothing where enrolling itself does. */
  readonly keptFor: string | undefined
}

/** What is still to be asked before somebody enrols in a session, each once; what decides comes first. */
export function questionsFor(
  defs: readonly FactDef[],
  notice: Notice,
  session: Session,
  facts: Facts,
): readonly OpenQuestion[] {
  const ask = (fact: FactKey, keptFor?: string) =>
    defs.filter(({ key }) => key === fact).map((def): OpenQuestion => ({ def, keptFor }))
  const deciding = notice.audience
    .filter(({ fact }) => knownValue(facts[fact]) === undefined)
    .flatMap(({ fact }) => ask(fact))
  // Whoever does not want to say it can enrol all the same: it is asked once.
  const helping = session.buckets.flatMap(({ label, for: tests }) =>
    tests.filter(({ fact }) => facts[fact] === undefined).flatMap(({ fact }) => ask(fact, label)),
  )
  const all = [...deciding, ...helping]
  return all.filter(({ def }, i) => all.findIndex((one) => one.def.key === def.key) === i)
}
