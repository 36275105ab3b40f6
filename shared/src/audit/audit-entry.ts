import * as z from 'zod/mini'
import { organisationPath } from '../access/organisation-path.ts'
import { role } from '../access/role.ts'

/** One act as it is remembered: ids only. */
export const auditEntry = z.object({
  /** Its number in the chain, from 1. */
  sequence: z.int(),
  /** UTC, to the millisecond. */
  at: z.string(),
  /** A person's id, or `stranger`. */
  actor: z.string(),
  /** The operation's name. */
  action: z.string(),
  /** `noun:id` of what was acted on. */
  object: z.string(),
  organisation: organisationPath,
  /** Whose matter it is, where it is one person's. */
  about: z.nullable(z.string()),
  /** The role by which it was allowed; `null`: one's own matter, or refused. */
  by: z.nullable(role),
  /** Why it was refused; `null`: it was done. */
  refused: z.nullable(z.string()),
})
export type AuditEntry = z.output<typeof auditEntry>

/** The same, with what is told of one at a time. */
export const auditDetail = z.extend(auditEntry, {
  correlationId: z.string(),
  /** In the words of whoever did it; `null`: none was asked for, or the person it is about was erased. */
  reason: z.nullable(z.string()),
  /** Hashes of the chain, here and before; SHA-256 in hex. */
  hash: z.string(),
  hashBefore: z.string(),
})
export type AuditDetail = z.output<typeof auditDetail>

/** How far the chain reaches, and what was just recomputed of it. */
export const auditState = z.object({
  /** The last number in the chain; 0: nothing is sealed yet. */
  sealed: z.int(),
  /** The last number a signature covers. */
  signed: z.int(),
  signedAt: z.nullable(z.string()),
  /** The first number that was recomputed now, up to `signed`. */
  checkedFrom: z.int(),
  /** `whole`: every hash and the signature are right. */
  state: z.enum(['empty', 'whole', 'broken']),
})
export type AuditState = z.output<typeof auditState>
