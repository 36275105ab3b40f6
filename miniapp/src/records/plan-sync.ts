import { canonical } from '@cgt/shared/eligibility/canonical'
import type { FactInput, FactKey, Facts, KnownFact } from '@cgt/shared/eligibility/fact'
import type { Answer, RecordedFact } from '@cgt/shared/records/recorded-fact'
import { isDeclined, knownValue } from '../eligibility/phone-facts'

interface Put {
  readonly factKey: FactKey
  readonly answer: Answer
  readonly asOf?: string
  readonly version: number
}

export interface SyncPlan {
  /** What the record lacks or holds an older word of. */
  readonly push: readonly Put[]
  /** What the phone lacks, or a registry knows better. */
  readonly pull: Facts
}

const asOfOf = (input: FactInput) =>
  typeof input === 'object' && 'asOf' in input ? (input as KnownFact).asOf : undefined

function toAnswer(input: FactInput): Answer {
  const value = knownValue(input)
  return isDeclined(input) || value === undefined
    ? { declined: true }
    : { value: value as Extract<Answer, { value: unknown }>['value'] }
}

const toInput = ({ answer, source, asOf }: RecordedFact): FactInput =>
  'declined' in answer ? { declined: true } : { value: answer.value, source, asOf }

const same = (input: FactInput, { answer }: RecordedFact) =>
  canonical(toAnswer(input)) === canonical(answer)

/** A registry's or the union's word stands over one's own; otherwise the phone has the last word. */
const recordWins = ({ source }: RecordedFact) => source !== 'selfDeclared'

/** What to send and what to take so that phone and record say the same. */
export function planSync(phone: Facts, record: readonly RecordedFact[]): SyncPlan {
  const recorded = new Map(record.map((fact) => [fact.key, fact]))
  const push = Object.entries(phone).flatMap(([factKey, input]): readonly Put[] => {
    const known = recorded.get(factKey)
    if (known && (recordWins(known) || same(input, known))) return []
    const asOf = asOfOf(input)
    return [
      {
        factKey,
        answer: toAnswer(input),
        ...(asOf ? { asOf } : {}),
        version: known?.version ?? 0,
      },
    ]
  })
  const pull = Object.fromEntries(
    record
      .filter((fact) => phone[fact.key] === undefined || recordWins(fact))
      .map((fact) => [fact.key, toInput(fact)]),
  )
  return { push, pull }
}
