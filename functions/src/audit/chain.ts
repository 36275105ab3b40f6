import { createHash } from 'node:crypto'
import { canonical } from '@cgt/shared/eligibility/canonical'
import type { AuditRow } from '../platform/audit-row.ts'

/** One sealed row: its place in the chain, and the hash that carries everything before it. */
export interface Link {
  /** From 1, without a gap. */
  readonly sequence: number
  readonly id: string
  /** SHA-256 in hex. */
  readonly hash: string
}

/** What the first link stands on. */
export const noHash = '0'.repeat(64)

/** The hash of a row in its place: over its canonical bytes and the hash before it. */
export const linkHash = (sequence: number, before: string, row: AuditRow): string =>
  createHash('sha256').update(canonical({ sequence, before, row })).digest('hex')
