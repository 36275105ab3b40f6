import type { AuditEntry } from '@cgt/shared/audit/audit-entry'
import { columns } from '@cgt/shared/audit/entry-words'

/** A cell that no spreadsheet takes for a formula. */
function cell(value: string | number | null): string {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const fields = Object.keys(columns) as (keyof AuditEntry)[]

/** Lines of a CSV (RFC 4180), headed where they begin the file. */
export function printCsv(entries: readonly AuditEntry[], isFirst: boolean): string {
  const head = isFirst ? [Object.values(columns)] : []
  const rows = entries.map((entry) => fields.map((field) => entry[field]))
  return [...head, ...rows].map((row) => `${row.map(cell).join()}\r\n`).join('')
}

export const printJsonl = (entries: readonly AuditEntry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
