import { linkHash, noHash } from './chain.ts'
import { type Checkpoint, isSigned, type PublicKeys } from './checkpoint.ts'
import { type LogLine, printLine } from './log-lines.ts'

/** What a verifier trusts beside the log itself. */
export interface Trusted {
  readonly keys: PublicKeys
  /** The newest checkpoint known from elsewhere: a log without it was cut or replaced. */
  readonly known?: Pick<Checkpoint, 'sequence' | 'hash'>
}

/** How far a log has been read. */
export interface Progress {
  readonly sequence: number
  readonly hash: string
  readonly checkpoint: Checkpoint | undefined
}

export const nothingRead: Progress = { sequence: 0, hash: noHash, checkpoint: undefined }

interface Reading {
  readonly before: Progress
  readonly line: LogLine
  /** As it was written. */
  readonly text: string
  readonly trusted: Trusted
}

type Check = (reading: Reading) => boolean

const ofCheckpoints =
  (holds: (checkpoint: Checkpoint, reading: Reading) => boolean): Check =>
  (reading) =>
    'row' in reading.line || holds(reading.line.checkpoint, reading)

/** What must hold of every line, given all before it. None can be left out without missing something. */
const lineChecks = {
  /** Spelt in the one way there is, so that no two readers understand it differently. */
  spelling: ({ line, text }: Reading) => printLine(line) === text,
  /** The row stands in its place, and is what was sealed there. */
  link: ({ before, line }: Reading) =>
    !('row' in line) ||
    (line.sequence === before.sequence + 1 &&
      line.hash === linkHash(line.sequence, before.hash, line.row)),
  /** The checkpoint is over exactly what stands before it. */
  reach: ofCheckpoints(
    ({ sequence, hash }, { before }) => sequence === before.sequence && hash === before.hash,
  ),
  /** No checkpoint is missing between this one and the one before. */
  count: ofCheckpoints(
    ({ sequence, count }, { before }) => sequence - count === (before.checkpoint?.sequence ?? 0),
  ),
  signature: ofCheckpoints((checkpoint, { trusted }) => isSigned(trusted.keys, checkpoint)),
} as const satisfies Readonly<Record<string, Check>>

export type LineCheck = keyof typeof lineChecks

/** Beside those of each line: the whole log still holds the checkpoint that is known. */
export type CheckName = LineCheck | 'known'

const lineCheckNames = Object.keys(lineChecks) as readonly LineCheck[]
export const checkNames: readonly CheckName[] = [...lineCheckNames, 'known']

/** The first check that a line fails; none, where it holds. */
export const failing = (reading: Reading, names: readonly CheckName[]): LineCheck | undefined =>
  lineCheckNames.find((name) => names.includes(name) && !lineChecks[name](reading))
