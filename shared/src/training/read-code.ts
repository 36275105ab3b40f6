import { type AttendanceKind, codeSeconds } from './attendance.ts'

/** What a code says: who scans it was at this session then, and came or went. */
export interface CodeMatter {
  readonly noticeId: string
  readonly sessionId: string
  readonly kind: AttendanceKind
  /** When it begins to be shown, in epoch seconds: a multiple of 30. */
  readonly at: number
}

const letters = { entry: 'E', exit: 'X' } as const
const shape = /^CGT1\.([A-Za-z0-9_-]{22})\.([1-9]\d?)\.([EX])\.([0-9a-z]{1,8})\.[A-Za-z0-9_-]{22}$/

/** The words of a code that are signed; a dot and 22 letters of the signature follow them. */
export const codeWords = ({ noticeId, sessionId, kind, at }: CodeMatter): string =>
  `CGT1.${noticeId}.${sessionId}.${letters[kind]}.${Math.floor(at / codeSeconds).toString(36)}`

/** What a code says, whoever signed it; nothing where it is none. */
export function readCode(code: string): CodeMatter | undefined {
  const [, noticeId, sessionId, letter, window] = shape.exec(code) ?? []
  if (!noticeId || !sessionId || !window) return undefined
  const kind = letter === letters.entry ? 'entry' : 'exit'
  return { noticeId, sessionId, kind, at: Number.parseInt(window, 36) * codeSeconds }
}
