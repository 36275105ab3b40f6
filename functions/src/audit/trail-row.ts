import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { AuditRow } from '../platform/audit-row.ts'
import type { Item } from '../platform/table.ts'
import type { Link } from './chain.ts'

/** Where a sealed row is found: under every organisation above it, and under every person it names. */
export interface Trail extends Item {
  readonly id: string
  readonly sequence: number
  readonly action: string
  readonly object: string
  /** Why it was refused; left out: it was done. */
  readonly refused?: string
  readonly organisation: OrganisationPath
}

/** `/530000/533400/` stands below `/530000/`: a path and all above it. */
const upwards = (path: OrganisationPath): readonly string[] => {
  const parts = path.split('/').filter(Boolean)
  return parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}/`)
}

const lastMoment = 9_999_999_999_999

/** Later times come first in the order of keys. `at`: epoch milliseconds. */
export const newestFirst = (at: number): string => String(lastMoment - at).padStart(13, '0')

export const trailPartition = (under: string): string => `TRAIL#${under}`

export function trailItems(row: AuditRow, { sequence, id }: Link): readonly Trail[] {
  const { action, object, organisation, actor, about, refused } = row
  const people = new Set([actor, about].filter((one) => one !== undefined))
  return [...upwards(organisation), ...people].map((under) => ({
    pk: trailPartition(under),
    sk: `${newestFirst(Date.parse(row.at))}#${id}`,
    id,
    sequence,
    action,
    object,
    organisation,
    ...(refused !== undefined && { refused }),
  }))
}
