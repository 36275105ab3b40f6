import type { Facts } from '@cgt/shared/eligibility/fact'
import type { RecordedFact } from '@cgt/shared/records/recorded-fact'

const asInput = ({ answer, source, asOf }: RecordedFact): Facts[string] =>
  'declined' in answer ? { declined: true } : { value: answer.value, source, asOf }

/** A record as the engine takes it. */
export const toFacts = (recorded: readonly RecordedFact[]): Facts =>
  Object.fromEntries(recorded.map((fact) => [fact.key, asInput(fact)]))
