import type { Wish } from '../faults/wish.ts'
import { detailsWishes } from './details-wishes.ts'
import { organisationWishes } from './organisation-wishes.ts'
import { rightWishes } from './right-wishes.ts'
import { sessionWishes } from './session-wishes.ts'

/** Everything in which the identity slice gives, moves or takes a right, as wishes that must withstand faults. */
export const identityWishes: readonly Wish[] = [
  ...organisationWishes,
  ...rightWishes,
  ...sessionWishes,
  ...detailsWishes,
]
