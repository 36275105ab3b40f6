import { type AuditActor, type AuditEntry, auditWrites } from './audit-row.ts'
import type { Clock } from './clock.ts'
import { newId, type Random } from './id.ts'
import type { Table } from './table.ts'

/**
 * Writes an audit row of what is no command: somebody looked at what is not theirs, or was refused.
 * Await it before answering, so that nothing is seen that is not written down.
 */
export type Note = (entry: AuditEntry & AuditActor) => Promise<void>

export interface NoteDeps {
  readonly table: Table
  readonly clock: Clock
  readonly random: Random
}

export const openNote =
  ({ table, clock, random }: NoteDeps): Note =>
  async (entry) => {
    if (!(await table.together(auditWrites(entry, newId(random), clock.now()))))
      throw new Error('an audit row could not be written')
  }
