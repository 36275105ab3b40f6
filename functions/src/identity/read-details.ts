import type { Purpose } from '@cgt/shared/values/purpose'
import type { Details, DetailsStore } from './details-store.ts'

export interface ReadDetailsDeps {
  readonly details: DetailsStore
  /** What a person agrees to at this moment. */
  readonly consentsOf: (personId: string) => Promise<ReadonlySet<Purpose>>
}

export interface ReadDetails {
  readonly details: Details | undefined
  /** Something is kept, and not read for lack of consent. */
  readonly withheld: boolean
  readonly version: number
}

/** Who a person is, as far as they agree at this moment to its being read. */
export async function readDetails(
  { details, consentsOf }: ReadDetailsDeps,
  personId: string,
): Promise<ReadDetails> {
  const stored = await details.find(personId)
  const isLive = stored.told !== null && (await consentsOf(personId)).has('details')
  return {
    details: isLive ? await details.open(personId, stored) : undefined,
    withheld: stored.told !== null && !isLive,
    version: stored.version,
  }
}
