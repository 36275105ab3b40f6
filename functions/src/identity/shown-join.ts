import type { Join } from '@cgt/shared/identity/join'
import type { StoredJoin } from './join-store.ts'

/** A join as its own person may see it. */
export const shownJoin = ({
  id,
  organisationId,
  organisationName,
  organisationKind,
  as,
  state,
  askedAt,
  decidedAt,
  reason,
}: StoredJoin): Join => ({
  id,
  organisationId,
  organisationName,
  organisationKind,
  as,
  state,
  askedAt,
  decidedAt,
  reason,
})
