import type { Join } from '@cgt/shared/identity/join'
import type { PersonKeys } from '../platform/person-keys.ts'
import { openReason } from '../platform/reason.ts'
import type { StoredJoin } from './join-store.ts'
import { type ReadDetailsDeps, readDetails } from './read-details.ts'

/** Where a refusal's reason belongs: the same in the join and in the audit. */
export const reasonPlace = ({ personId, id }: Pick<StoredJoin, 'personId' | 'id'>) => ({
  about: personId,
  object: `join:${id}`,
})

/** A join without why it was refused, which is for its own person alone. */
export const shownJoin = ({
  id,
  organisationId,
  organisationName,
  organisationKind,
  as,
  state,
  askedAt,
  decidedAt,
}: StoredJoin): Join => ({
  id,
  organisationId,
  organisationName,
  organisationKind,
  as,
  state,
  askedAt,
  decidedAt,
  reason: null,
})

/** A join as its own person may see it, its reason opened. */
export const ownJoin = async (keys: Pick<PersonKeys, 'find'>, join: StoredJoin): Promise<Join> => ({
  ...shownJoin(join),
  reason: join.reason === null ? null : await openReason(keys, reasonPlace(join), join.reason),
})

/** What a person is called to those who may see them in an organisation: masked where it is answered. */
export const nameOf = async (deps: ReadDetailsDeps, personId: string) =>
  (await readDetails(deps, personId)).details?.realName ?? null
