import type { Grant } from '@cgt/shared/access/grant'
import type { StoredJoin } from './join-store.ts'

const officerRole = {
  enterprise: 'enterpriseOfficer',
  grassrootsUnion: 'grassrootsUnion',
} as const

/** The role of who speaks for an organisation; none for a member. */
export const roleOfJoin = ({
  as,
  organisationKind,
}: Pick<StoredJoin, 'as' | 'organisationKind'>): Grant['role'] | undefined =>
  as === 'officer' ? officerRole[organisationKind as keyof typeof officerRole] : undefined
