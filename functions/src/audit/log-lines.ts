import { canonical } from '@cgt/shared/eligibility/canonical'
import type { AuditRow } from '../platform/audit-row.ts'
import type { Checkpoint } from './checkpoint.ts'

/** One line of a log that can be verified: a sealed row in its place, or a checkpoint over all before it. */
export type LogLine =
  | { readonly sequence: number; readonly hash: string; readonly row: AuditRow }
  | { readonly checkpoint: Checkpoint }

/** There is one spelling of each line. */
export const printLine = (line: LogLine): string => canonical(line)

const isText = (value: unknown): boolean => typeof value === 'string'
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0
const isRow = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every(isText)

const entryShape = { sequence: isCount, hash: isText, row: isRow }
const checkpointShape = {
  sequence: isCount,
  count: isCount,
  hash: isText,
  at: isText,
  keyId: isText,
  signature: isText,
}

/** Whether a value has these fields, and no others. */
function fits(shape: Readonly<Record<string, (value: unknown) => boolean>>, value: unknown) {
  if (typeof value !== 'object' || value === null) return false
  const names = Object.keys(value)
  return (
    names.length === Object.keys(shape).length &&
    names.every((name) => shape[name]?.((value as Record<string, unknown>)[name]) === true)
  )
}

const isCheckpointLine = (value: unknown): boolean =>
  fits({ checkpoint: (checkpoint) => fits(checkpointShape, checkpoint) }, value)

/** A line of JSON as it is meant; nothing when it is not one. */
export function readLine(text: string): LogLine | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isCheckpointLine(value) || fits(entryShape, value) ? (value as LogLine) : undefined
  } catch {
    return undefined
  }
}
