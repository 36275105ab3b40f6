import { type AttendanceKind, codeSeconds } from '@cgt/shared/training/attendance'
import { keyedHash, sameText } from '../platform/crypto.ts'

/** What a code says: who scans it was at this session then, and came or went. */
export interface CodeMatter {
  readonly noticeId: string
  readonly sessionId: string
  readonly kind: AttendanceKind
  /** When it begins to be shown, in epoch seconds: a multiple of 30. */
  readonly at: number
}

export interface AttendanceCodes {
  readonly sign: (matter: CodeMatter) => string
  /** Nothing where it was not signed here. */
  readonly open: (code: string) => CodeMatter | undefined
}

const letters = { entry: 'E', exit: 'X' } as const
const shape = /^CGT1\.([A-Za-z0-9_-]{22})\.([1-9]\d?)\.([EX])\.([0-9a-z]{1,8})\.[A-Za-z0-9_-]{22}$/

/** `loginKey`: of the deployment; codes have a key of their own made from it. */
export function openAttendanceCodes(loginKey: string): AttendanceCodes {
  const key = keyedHash(loginKey, 'attendance codes')
  const sign = ({ noticeId, sessionId, kind, at }: CodeMatter) => {
    const window = Math.floor(at / codeSeconds).toString(36)
    const said = `CGT1.${noticeId}.${sessionId}.${letters[kind]}.${window}`
    return `${said}.${keyedHash(key, said).slice(0, 22)}`
  }
  return {
    sign,
    open: (code) => {
      const [, noticeId, sessionId, letter, window] = shape.exec(code) ?? []
      if (!noticeId || !sessionId || !window) return undefined
      const kind = letter === 'E' ? 'entry' : 'exit'
      const at = Number.parseInt(window, 36) * codeSeconds
      const matter: CodeMatter = { noticeId, sessionId, kind, at }
      return sameText(sign(matter), code) ? matter : undefined
    },
  }
}
