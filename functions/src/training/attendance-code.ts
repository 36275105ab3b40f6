import { type AttendanceKind, codeSeconds } from '@cgt/shared/training/attendance'
import { keyedHash, sameText } from '../platform/crypto.ts'
import { type LoginKey, loginHashes } from '../platform/login-key.ts'

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
export function openAttendanceCodes(loginKey: LoginKey): AttendanceCodes {
  const keys = loginHashes(loginKey, 'attendance codes')
  const signed = (key: string, { noticeId, sessionId, kind, at }: CodeMatter) => {
    const window = Math.floor(at / codeSeconds).toString(36)
    const said = `CGT1.${noticeId}.${sessionId}.${letters[kind]}.${window}`
    return `${said}.${keyedHash(key, said).slice(0, 22)}`
  }
  return {
    sign: (matter) => signed(keys[0], matter),
    open: (code) => {
      const [, noticeId, sessionId, letter, window] = shape.exec(code) ?? []
      if (!noticeId || !sessionId || !window) return undefined
      const kind = letter === 'E' ? 'entry' : 'exit'
      const at = Number.parseInt(window, 36) * codeSeconds
      const matter: CodeMatter = { noticeId, sessionId, kind, at }
      return keys.some((key) => sameText(signed(key, matter), code)) ? matter : undefined
    },
  }
}
