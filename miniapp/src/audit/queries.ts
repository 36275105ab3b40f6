import { useOwn, useOwnPages } from '../platform/own-query'
import { api } from './api'
import type { Filters } from './filters'

/** What the log says, the newest first. */
export const useEntries = (filters: Filters) =>
  useOwnPages(['audit', JSON.stringify(filters)], (from) =>
    api.listAudit({ ...filters, ...from, limit: 50 }),
  )

/** One entry, with its reason and its place in the chain. */
export const useEntry = (sequence: number) =>
  useOwn(['audit-entry', String(sequence)], () => api.seeAuditEntry({ sequence }))

/** How far the chain is sealed and signed. */
export const useChain = () => useOwn(['audit-state'], () => api.seeAuditState({}))

interface Wanted {
  readonly filters: Filters
  readonly format: 'csv' | 'jsonl'
}

/** Every page of what the filters find, as the lines of one file. */
export async function exported({ filters, format }: Wanted): Promise<string> {
  const pages: string[] = []
  let cursor: string | null = null
  do {
    const from: { cursor?: string } = cursor === null ? {} : { cursor }
    const page = await api.exportAudit({ ...filters, ...from, format, limit: 100 })
    pages.push(page.text)
    cursor = page.next
  } while (cursor !== null)
  return pages.join('')
}
