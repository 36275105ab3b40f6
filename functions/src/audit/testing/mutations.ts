import type { AuditRow } from '../../platform/audit-row.ts'
import { noHash } from '../chain.ts'
import type { Checkpoint } from '../checkpoint.ts'
import { type LogLine, printLine, readLine } from '../log-lines.ts'
import {
  checkpointOf,
  lastCheckpoint,
  rows,
  rowsInAll,
  sealedRow,
  sealLog,
  signAsStranger,
  soundLog,
} from './sample-log.ts'

/** A whole number from 0 up to, and without, `below`. */
export type Draw = (below: number) => number

/** A log as somebody with full access to the store, but without the key, might leave it. */
type Mutation = (lines: readonly string[], draw: Draw) => readonly string[]

const isCheckpoint = (line: string): boolean => line.startsWith('{"checkpoint"')
const put = <T>(lines: readonly T[], at: number, ...with_: readonly T[]): T[] => [
  ...lines.slice(0, at),
  ...with_,
  ...lines.slice(at + 1),
]

function flippedBit(text: string, draw: Draw): string {
  const bytes = Buffer.from(text)
  const at = draw(bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << draw(8))
  return bytes.toString('utf8')
}

/** A value of a row, whose name is drawn, with one bit of it turned. */
function alteredRow(row: AuditRow, draw: Draw): AuditRow {
  const names = Object.keys(row)
  const name = names[draw(names.length)] ?? 'actor'
  return { ...row, [name]: flippedBit(String(row[name]), draw) }
}

const changedRows = (change: (all: AuditRow[], at: number) => AuditRow[], draw: Draw) =>
  change([...rows], draw(rowsInAll))

/** The old checkpoints, put where they stood, over a chain that was made anew. */
function underOldCheckpoints(chain: readonly LogLine[]): readonly string[] {
  const old = soundLog.filter(isCheckpoint)
  let next = 0
  return chain.map((line) => ('row' in line ? printLine(line) : (old[next++] ?? printLine(line))))
}

/** Each way to tamper that comes to mind; a row's content is as likely to be hit as a checkpoint's. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'a bit of any byte turned': (lines, draw) => {
    const at = draw(lines.length)
    return put(lines, at, flippedBit(lines[at] ?? '', draw))
  },
  'a bit of any field turned, the line spelt well': (lines, draw) => {
    const at = draw(lines.length)
    const line = readLine(lines[at] ?? '')
    if (!line) return []
    if ('row' in line)
      return put(lines, at, printLine({ ...line, row: alteredRow(line.row, draw) }))
    const names = ['hash', 'at', 'keyId', 'signature'] as const
    const name = names[draw(names.length)] ?? 'hash'
    const checkpoint = { ...line.checkpoint, [name]: flippedBit(line.checkpoint[name], draw) }
    return put(lines, at, printLine({ checkpoint }))
  },
  'a number of a checkpoint changed': (lines, draw) => {
    const at = drawCheckpoint(lines, draw)
    const checkpoint = checkpointOf(lines[at] ?? '')
    if (!checkpoint) return []
    const name = draw(2) ? 'sequence' : 'count'
    return put(
      lines,
      at,
      printLine({ checkpoint: { ...checkpoint, [name]: checkpoint[name] + 1 } }),
    )
  },
  'a line dropped': (lines, draw) => put(lines, draw(lines.length)),
  'a checkpoint dropped': (lines, draw) => put(lines, drawCheckpoint(lines, draw)),
  'two lines swapped': (lines, draw) => {
    const [a, b] = drawTwo(lines.length, draw)
    return put(put(lines, a, lines[b] ?? ''), b, lines[a] ?? '')
  },
  'a line twice': (lines, draw) => {
    const at = draw(lines.length)
    return [...lines.slice(0, at), lines[at] ?? '', ...lines.slice(at)]
  },
  'a line put in': (lines, draw) => {
    const at = draw(lines.length + 1)
    const sequence = draw(rowsInAll) + 1
    const line = { sequence, hash: noHash, row: sealedRow(90 + draw(9)) }
    return [...lines.slice(0, at), printLine(line), ...lines.slice(at)]
  },
  'the end cut off': (lines, draw) => lines.slice(0, draw(lines.length)),
  'the end cut off at a checkpoint': (lines, draw) => {
    const ends = lines.flatMap((line, i) => (isCheckpoint(line) ? [i + 1] : [])).slice(0, -1)
    return lines.slice(0, ends[draw(ends.length)] ?? 0)
  },
  'a checkpoint replaced by another': (lines, draw) => {
    const at = drawCheckpoint(lines, draw)
    const others = lines.filter((line) => isCheckpoint(line) && line !== lines[at])
    return put(lines, at, others[draw(others.length)] ?? '')
  },
  'a row altered and the chain made anew': (_, draw) =>
    underOldCheckpoints(
      sealLog(
        changedRows((all, at) => {
          const row = all[at] ?? sealedRow(1)
          return put(all, at, alteredRow(row, draw))
        }, draw),
      ),
    ),
  'a row dropped and all signed with another key': (_, draw) =>
    sealLog(
      changedRows((all, at) => put(all, at), draw),
      signAsStranger,
    ).map(printLine),
  'a row altered, and the checkpoints filled in without the key': (_, draw) =>
    sealLog(
      changedRows((all, at) => put(all, at, alteredRow(all[at] ?? sealedRow(1), draw)), draw),
    ).map((line) =>
      printLine('row' in line ? line : { checkpoint: oldSignature(line.checkpoint) }),
    ),
  'a line spelt another way': (lines, draw) => {
    const at = draw(lines.length)
    const text = lines[at] ?? ''
    // The last of two fields of one name counts here; another reader may take the first.
    return put(lines, at, text.replace('"at":"', `"at":"2020-01-01","at":"`))
  },
}

/** A made-up checkpoint under a signature that was once right. */
const oldSignature = (checkpoint: Checkpoint): Checkpoint => ({
  ...checkpoint,
  signature: lastCheckpoint?.signature ?? '',
})

function drawCheckpoint(lines: readonly string[], draw: Draw): number {
  const at = lines.flatMap((line, i) => (isCheckpoint(line) ? [i] : []))
  return at[draw(at.length)] ?? 0
}

function drawTwo(below: number, draw: Draw): readonly [number, number] {
  const a = draw(below)
  return [a, (a + 1 + draw(below - 1)) % below]
}
