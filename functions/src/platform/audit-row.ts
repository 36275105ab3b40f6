import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Item } from './table.ts'

/** What is remembered of one act: who, what, about what. Hashes stand for content. */
export interface AuditEntry {
  /** The operation's name. */
  readonly action: string
  /** `noun:id` of what was acted on. */
  readonly object: string
  /** Where it belongs: an audit administrator reads what lies within a grant. */
  readonly organisation: OrganisationPath
  /** SHA-256 of the object's canonical JSON, before and after. */
  readonly before?: string
  readonly after?: string
  /** Why, in the person's own words, where the operation asks for it. */
  readonly reason?: string
  /** The role by which it was allowed; left out for one's own. */
  readonly by?: string
}

/** `at`: epoch milliseconds. */
export const auditItem = (
  entry: AuditEntry & { readonly actor: string; readonly correlationId: string },
  id: string,
  at: number,
): Item => ({ pk: `AUDIT#${id}`, sk: 'AUDIT', at: new Date(at).toISOString(), ...entry })
