import type { Facts } from '@cgt/shared/eligibility/fact'
import type { recordsContract } from '@cgt/shared/records/contract'
import type { FactUse, RecordedFact } from '@cgt/shared/records/recorded-fact'
import type { Screening } from '@cgt/shared/values/evaluated'
import { today } from '../platform/clock.ts'
import type { Handlers } from '../platform/http.ts'
import { deleteFact } from './delete-fact.ts'
import { type PutFactDeps, putFact } from './put-fact.ts'
import { toFacts } from './to-facts.ts'

export interface RecordsDeps extends PutFactDeps {
  /** The policies whose rules read a fact. */
  readonly readersOf: (factKey: string) => readonly FactUse[]
  readonly screen: (
    facts: Facts,
    asOf: string,
    only: { readonly subject?: 'worker' | 'enterprise' },
  ) => Screening
}

export const recordsRoutes = (deps: RecordsDeps): Handlers<typeof recordsContract> => ({
  getRecord: async (_, { personId }) => {
    const { facts, withheld } = await deps.records.read(personId)
    // What a person would rather not say is read by nobody.
    const usedBy = ({ key, answer }: RecordedFact) =>
      'declined' in answer ? [] : [...deps.readersOf(key)]
    return {
      facts: facts.map((fact) => ({ ...fact, usedBy: usedBy(fact) })),
      withheld: [...withheld],
    }
  },
  putFact: (input, { personId }) => putFact(deps, personId, input),
  deleteFact: async ({ factKey }, { personId }) => {
    await deleteFact(deps.records, personId, factKey)
    return {}
  },
  deleteRecord: async (_, { personId }) => {
    await deps.records.remove(personId)
    return {}
  },
  check: async ({ asOf, ...only }, { personId }) =>
    deps.screen(
      toFacts((await deps.records.read(personId)).facts),
      asOf ?? today(deps.clock),
      only,
    ),
})
