import type { AuditRow } from '../platform/audit-row.ts'
import { auditKey } from '../platform/audit-row.ts'
import type { Item } from '../platform/table.ts'
import type { Link } from './chain.ts'
import type { Checkpoint } from './checkpoint.ts'
import { type LogLine, printLine } from './log-lines.ts'

/** Everything of the audit that a store holds. */
export interface StoredLog {
  /** In order, as they are verified. */
  readonly lines: readonly string[]
  /** Rows that wait for the sealer, as they may for a minute. */
  readonly waiting: number
  /** Ids of rows neither sealed nor waiting, and of marks without a row. */
  readonly astray: readonly string[]
}

/** The last link and the last checkpoint that were found. */
export interface Reach {
  readonly link: number
  readonly checkpoint: number
}

const everything: Reach = { link: Infinity, checkpoint: Infinity }

const fields = <T>({ pk: _, sk: __, ...rest }: Item): T => rest as T

const kindOf = ({ pk }: Item): string => pk.slice(0, pk.indexOf('#'))
const isLink = ({ pk }: Item): boolean => kindOf({ pk, sk: '' }) === 'CHAIN' && pk !== 'CHAIN#HEAD'

/** Puts links, rows and checkpoints in the order in which they were sealed. */
function inOrder(
  links: readonly Link[],
  rows: ReadonlyMap<string, AuditRow>,
  checkpoints: readonly Checkpoint[],
): LogLine[] {
  const entries = links.map(({ sequence, id, hash }) => ({
    at: sequence,
    // A row that is gone breaks its line, as one that was altered does.
    line: { sequence, hash, row: rows.get(auditKey(id).pk) ?? ({} as AuditRow) },
  }))
  // A checkpoint comes after the last link that it is over.
  const signed = checkpoints.map((checkpoint) => ({
    at: checkpoint.sequence + 0.5,
    line: { checkpoint },
  }))
  return [...entries, ...signed].sort((a, b) => a.at - b.at).map(({ line }) => line)
}

const last = (items: readonly Item[]): number =>
  items.reduce((most, { sequence }) => Math.max(most, Number(sequence)), 0)

export function reachOf(items: readonly Item[]): Reach {
  const checkpoint = last(items.filter((item) => kindOf(item) === 'CHECKPOINT'))
  // Every link that a checkpoint is over was there before it, found or not.
  return { link: Math.max(last(items.filter(isLink)), checkpoint), checkpoint }
}

/**
 * Makes a log of the audit's items, in whatever order the store gives them. `reach`: what lies behind
 * it is in no line; `unsealed`: rows that no link is of.
 */
export function logOf(
  items: readonly Item[],
  reach: Reach = everything,
): StoredLog & { readonly unsealed: readonly string[] } {
  const of = (kind: string) => items.filter((item) => kindOf(item) === kind)
  const rows = new Map((of('AUDIT') as AuditRow[]).map((row) => [row.pk, row]))
  const links = items.filter(isLink).map((item) => fields<Link>(item))
  const marks = of('UNSEALED').map(({ id }) => auditKey(String(id)).pk)
  const checkpoints = of('CHECKPOINT').map((item) => fields<Checkpoint>(item))
  const lines = inOrder(
    links.filter(({ sequence }) => sequence <= reach.link),
    rows,
    checkpoints.filter(({ sequence }) => sequence <= reach.checkpoint),
  )
  const sealed = new Set(links.map(({ id }) => auditKey(id).pk))
  return {
    lines: lines.map(printLine),
    unsealed: [...rows.keys()].filter((pk) => !sealed.has(pk)),
    waiting: marks.filter((pk) => rows.has(pk)).length,
    astray: [
      ...[...rows.keys()].filter((pk) => !sealed.has(pk) && !marks.includes(pk)),
      ...marks.filter((pk) => !rows.has(pk) || sealed.has(pk)),
    ],
  }
}
