import { isWithin, type OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Role } from '@cgt/shared/access/role'
import type { AuditDetail, AuditEntry } from '@cgt/shared/audit/audit-entry'
import { Failure } from '@cgt/shared/http/failure'
import type { Note } from '../platform/audit-note.ts'
import type { AuditRow } from '../platform/audit-row.ts'
import type { Authority } from '../platform/authority.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import { openReason } from '../platform/reason.ts'
import type { ChainStore } from './chain-store.ts'
import type { Trail } from './trail-row.ts'
import type { SealedRow, TrailStore } from './trail-store.ts'

export interface ReadDeps {
  readonly trails: TrailStore
  readonly chain: ChainStore
  readonly keys: Pick<PersonKeys, 'find'>
  readonly note: Note
}

/** What is looked for; days are of Shanghai. */
export interface Filters {
  readonly organisation?: OrganisationPath
  readonly personId?: string
  readonly action?: string
  readonly object?: string
  readonly refused?: 'only'
  readonly from?: string
  readonly to?: string
}

/** Who reads, and in which request. */
export interface Reader {
  readonly personId: string
  readonly correlationId: string
  readonly authority: Authority
}

interface Page {
  readonly limit: number
  readonly after?: string
}

const dayMs = 86_400_000
const startOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)
const endOfTime = 9_999_999_999_999

export const shownEntry = ({ sequence, row }: SealedRow): AuditEntry => ({
  sequence,
  at: row.at,
  actor: row.actor,
  action: row.action,
  object: row.object,
  organisation: row.organisation,
  about: row.about ?? null,
  by: (row.by as Role | undefined) ?? null,
  refused: row.refused ?? null,
})

/** Where a reader looks: what was asked for, or the widest of what is theirs. */
const placeOf = ({ authority }: Reader, { organisation }: Filters): OrganisationPath =>
  organisation ?? authority.scopes[0]?.organisation ?? ''

const isWanted = ({ action, object, refused }: Filters, trail: Trail): boolean =>
  (action === undefined || trail.action === action) &&
  (object === undefined || trail.object === object) &&
  (refused === undefined || trail.refused !== undefined)

/**
 * A page of what lies within the reader's grants, the newest first; that it was read is written down
 * before. Throws `notFound` for what is out of reach, `stepUpNeeded`.
 */
export async function readAudit(
  { trails, note }: ReadDeps,
  action: 'listAudit' | 'exportAudit',
  filters: Filters,
  reader: Reader,
  page: Page,
): Promise<{ readonly items: readonly SealedRow[]; readonly next: string | null }> {
  const organisation = placeOf(reader, filters)
  const { personId, correlationId, authority } = reader
  const by = authority.demand({ organisation, parties: [] })
  const about = filters.personId
  await note({
    action,
    object: `audit:${about ?? organisation}`,
    organisation,
    by,
    actor: personId,
    correlationId,
    ...(about !== undefined && { about }),
  })
  return trails.list({
    under: about ?? organisation,
    from: filters.from === undefined ? 0 : startOf(filters.from),
    until: filters.to === undefined ? endOfTime : startOf(filters.to) + dayMs,
    keep: (trail) =>
      isWithin(trail.organisation, organisation) &&
      authority.sees({ organisation: trail.organisation }) &&
      isWanted(filters, trail),
    ...page,
  })
}

const reasonOf = ({ keys }: ReadDeps, { about, object, reason }: AuditRow) =>
  about === undefined || reason === undefined ? null : openReason(keys, { about, object }, reason)

/** One row, with its reason and its place in the chain. Throws `notFound`, `stepUpNeeded`. */
export async function seeAuditEntry(
  deps: ReadDeps,
  sequence: number,
  { authority, personId, correlationId }: Reader,
): Promise<AuditDetail> {
  const found = await deps.chain.link(sequence)
  const row = found?.row
  if (!row || !authority.sees({ organisation: row.organisation })) throw new Failure('notFound')
  const by = authority.demand({ organisation: row.organisation, parties: [] })
  await deps.note({
    action: 'seeAuditEntry',
    object: `audit:${sequence}`,
    organisation: row.organisation,
    by,
    actor: personId,
    correlationId,
  })
  return {
    ...shownEntry({ sequence, row }),
    correlationId: row.correlationId,
    reason: await reasonOf(deps, row),
    hash: found.link.hash,
    hashBefore: (await deps.chain.hashAt(sequence - 1)) ?? '',
  }
}
