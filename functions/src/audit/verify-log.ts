import {
  type CheckName,
  checkNames,
  failing,
  nothingRead,
  type Progress,
  type Trusted,
} from './checks.ts'
import { type LogLine, readLine } from './log-lines.ts'

/** Where a log is broken: the first sequence number that cannot be trusted, and what says so. */
export interface Break {
  readonly sequence: number
  readonly check: CheckName | 'shape'
}

export type Verification =
  | { readonly ok: true; readonly read: Progress }
  | { readonly ok: false; readonly broken: Break }

const after = (before: Progress, line: LogLine): Progress =>
  'row' in line
    ? { ...before, sequence: line.sequence, hash: line.hash }
    : { ...before, checkpoint: line.checkpoint }

/** What a break in this line makes doubtful first: a checkpoint vouches for all since the one before. */
const doubtful = ({ sequence, checkpoint }: Progress, line: LogLine | undefined): number =>
  line === undefined || 'row' in line ? sequence + 1 : (checkpoint?.sequence ?? 0) + 1

const isKnown = (line: LogLine, { known }: Trusted): boolean =>
  'checkpoint' in line &&
  line.checkpoint.sequence === known?.sequence &&
  line.checkpoint.hash === known.hash

/**
 * Reads a log from its first line to its last. Only what the keys and the known checkpoint vouch for
 * is believed. `checks`: all of them, but in the tests that show each to be needed.
 */
export function verifyLog(
  lines: Iterable<string>,
  trusted: Trusted,
  checks: readonly CheckName[] = checkNames,
): Verification {
  let read = nothingRead
  let awaited = trusted.known !== undefined && checks.includes('known')
  const broken = (line: LogLine | undefined, check: Break['check']) =>
    ({ ok: false, broken: { sequence: doubtful(read, line), check } }) as const
  for (const text of lines) {
    const line = readLine(text)
    if (!line) return broken(line, 'shape')
    const check = failing({ before: read, line, text, trusted }, checks)
    if (check) return broken(line, check)
    awaited &&= !isKnown(line, trusted)
    read = after(read, line)
  }
  return awaited ? broken(undefined, 'known') : { ok: true, read }
}
