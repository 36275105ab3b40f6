import type { Facts, IsoDate } from '@cgt/shared/eligibility/fact'
import type { RulePack } from '@cgt/shared/eligibility/policy'

/** Someone who asks, and the day they ask about. */
export interface Person {
  readonly facts: Facts
  readonly asOf: IsoDate
}

/** What the measurements on the real catalogue are handed. */
export interface CatalogueWork {
  readonly pack: RulePack
  readonly people: readonly Person[]
}
