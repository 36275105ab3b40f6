import { auditChange } from '../identity/invariants/audit-change.ts'
import { auditIdentity } from '../identity/invariants/audit-identity.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Audit } from './faults/wish.ts'

/** The slice's own audit, as it is shipped, for tests to ask after whatever they did. */
export const identityAudit =
  (clock: Clock): Audit =>
  (rows, before) => {
    const [now, then] = [[...rows.values()], [...before.values()]]
    return [...auditIdentity(now, epochSeconds(clock)), ...auditChange(then, now)].map(
      ({ invariant, at }) => `${invariant}: not at ${at}`,
    )
  }
