import { type CodeMatter, codeWords, readCode } from '@cgt/shared/training/read-code'
import { keyedHash, sameText } from '../platform/crypto.ts'
import { type LoginKey, loginHashes } from '../platform/login-key.ts'

export interface AttendanceCodes {
  readonly sign: (matter: CodeMatter) => string
  /** Nothing where it was not signed here. */
  readonly open: (code: string) => CodeMatter | undefined
}

/** `loginKey`: of the deployment; codes have a key of their own made from it. */
export function openAttendanceCodes(loginKey: LoginKey): AttendanceCodes {
  const keys = loginHashes(loginKey, 'attendance codes')
  const signed = (key: string, matter: CodeMatter) => {
    const said = codeWords(matter)
    return `${said}.${keyedHash(key, said).slice(0, 22)}`
  }
  return {
    sign: (matter) => signed(keys[0], matter),
    open: (code) => {
      const matter = readCode(code)
      if (!matter) return undefined
      return keys.some((key) => sameText(signed(key, matter), code)) ? matter : undefined
    },
  }
}
