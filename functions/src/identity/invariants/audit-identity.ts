import type { Item } from '../../platform/table.ts'
import { actsHold } from './acts-hold.ts'
import { detailsHold } from './details-hold.ts'
import { grantsHold } from './grants-hold.ts'
import { joinsHold } from './joins-hold.ts'
import { organisationsHold } from './organisations-hold.ts'
import { peopleHold } from './people-hold.ts'
import { sessionsHold } from './sessions-hold.ts'
import { type Breach, type Invariant, sliceRows } from './slice-rows.ts'

/** Everything that must hold of the identity slice's rows, whatever happened before. */
export const identityInvariants: readonly Invariant[] = [
  ...peopleHold,
  ...grantsHold,
  ...joinsHold,
  ...organisationsHold,
  ...sessionsHold,
  ...actsHold,
  ...detailsHold,
]

/** Looks through a dump of the table; what is broken, and where. `now`: epoch seconds. */
export function auditIdentity(items: readonly Item[], now: number): readonly Breach[] {
  const rows = sliceRows(items, now)
  return identityInvariants.flatMap(({ name, brokenAt }) =>
    brokenAt(rows).map((at) => ({ invariant: name, at })),
  )
}
