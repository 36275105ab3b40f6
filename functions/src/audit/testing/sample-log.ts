import { type AuditRow, auditKey } from '../../platform/audit-row.ts'
import { linkHash, noHash } from '../chain.ts'
import { type Checkpoint, openSigner } from '../checkpoint.ts'
import { type LogLine, printLine, readLine } from '../log-lines.ts'
import { localAuditKey, strangersAuditKey } from './audit-key.ts'

const sign = openSigner(localAuditKey)
export const signAsStranger = openSigner(strangersAuditKey)

export const rowsInAll = 12
const rowsInCheckpoint = 4

export function sealedRow(sequence: number): AuditRow {
  const id = `row-${sequence}`
  return {
    ...auditKey(id),
    at: `2026-11-22T04:00:${String(sequence).padStart(2, '0')}.000Z`,
    action: sequence % 2 ? 'grantRole' : 'revokeRole',
    object: `person:p${sequence}`,
    organisation: '/530000/533400/533423/',
    about: `p${sequence}`,
    by: 'securityAdmin',
    actor: `a${sequence % 3}`,
    correlationId: `c${sequence}`,
    reason: '1.A.key.nonce.sealed',
  }
}

/** Chains and signs rows as the sealer does. `signer`: whose key. */
export function sealLog(rows: readonly AuditRow[], signer = sign): LogLine[] {
  const lines: LogLine[] = []
  let hash = noHash
  for (const [i, row] of rows.entries()) {
    const sequence = i + 1
    hash = linkHash(sequence, hash, row)
    lines.push({ sequence, hash, row })
    if (sequence % rowsInCheckpoint === 0 || sequence === rows.length)
      lines.push({
        checkpoint: signer({
          sequence,
          count: ((sequence - 1) % rowsInCheckpoint) + 1,
          hash,
          at: row.at,
        }),
      })
  }
  return lines
}

export const rows = Array.from({ length: rowsInAll }, (_, i) => sealedRow(i + 1))

/** A log with nothing wrong. */
export const soundLog: readonly string[] = sealLog(rows).map(printLine)

export const checkpointOf = (text: string): Checkpoint | undefined => {
  const line = readLine(text)
  return line && 'checkpoint' in line ? line.checkpoint : undefined
}

/** The checkpoint an auditor has written down. */
export const lastCheckpoint = checkpointOf(soundLog.at(-1) ?? '')
