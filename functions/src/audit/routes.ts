import type { auditContract } from '@cgt/shared/audit/contract'
import { canonical } from '@cgt/shared/eligibility/canonical'
import type { Cursors } from '../platform/cursor.ts'
import type { Handlers } from '../platform/http.ts'
import { paged } from '../platform/paged.ts'
import { auditState, type StateDeps } from './audit-state.ts'
import { printCsv, printJsonl } from './print-export.ts'
import {
  type Filters,
  type ReadDeps,
  type Reader,
  readAudit,
  seeAuditEntry,
  shownEntry,
} from './read-audit.ts'

export type AuditDeps = ReadDeps & StateDeps & { readonly cursors: Cursors }

type Query = Filters & { readonly cursor?: string; readonly limit?: number }

/** A page of what a query finds, whose cursor fits the same reader and query only. */
function readPage(
  deps: AuditDeps,
  action: 'listAudit' | 'exportAudit',
  { cursor, limit, ...filters }: Query,
  reader: Reader,
) {
  const page = { ...(cursor !== undefined && { cursor }), ...(limit !== undefined && { limit }) }
  const boundTo = [action, reader.personId, canonical(filters)]
  return paged(deps.cursors, boundTo, page, (at) => readAudit(deps, action, filters, reader, at))
}

export const auditRoutes = (deps: AuditDeps): Handlers<typeof auditContract> => ({
  listAudit: async (query, reader) => {
    const { items, next } = await readPage(deps, 'listAudit', query, reader)
    return { items: items.map(shownEntry), next }
  },
  seeAuditEntry: ({ sequence }, reader) => seeAuditEntry(deps, sequence, reader),
  seeAuditState: () => auditState(deps),
  exportAudit: async ({ format, ...query }, reader) => {
    const { items, next } = await readPage(deps, 'exportAudit', query, reader)
    const entries = items.map(shownEntry)
    const isFirst = query.cursor === undefined
    return { text: format === 'csv' ? printCsv(entries, isFirst) : printJsonl(entries), next }
  },
})
