import { type CodeMatter, readCode } from '@cgt/shared/training/read-code'
import { createHeld } from '../../platform/held'
import { session } from '../../platform/session'
import { createStored, useStored } from '../../platform/stored'

/** A code that was scanned on this phone and that the cloud has not taken. */
export interface KeptScan {
  readonly personId: string
  readonly code: string
  /** Why the cloud does not take it, in its words; nothing as long as it was not asked. */
  readonly refused?: string
}

/** They outlive the app being closed: a code counts as the moment it was shown, whenever it is handed in. */
export const scans = createStored<readonly KeptScan[]>('scans', [])

/** What the cloud took since the app was opened, the latest first. */
export const taken = createHeld<readonly CodeMatter[]>([])

const isOwn = ({ personId }: KeptScan) => personId === session.read()?.personId

/** Whoever else signed in on this phone sends their own. */
export const waitingScans = (): readonly KeptScan[] =>
  scans.read().filter((scan) => isOwn(scan) && scan.refused === undefined)

/** The signed-in person's, the latest last. */
export const useScans = (): readonly KeptScan[] => {
  const personId = useStored(session)?.personId
  return useStored(scans).filter((scan) => scan.personId === personId)
}

const others = (code: string) => scans.read().filter((scan) => !(isOwn(scan) && scan.code === code))

/** Keeps what was scanned or typed; false where it is no code at all. */
export function keepScan(text: string): boolean {
  const code = text.trim()
  const personId = session.read()?.personId
  if (personId === undefined || !readCode(code)) return false
  scans.write([...others(code), { personId, code }])
  return true
}

/** It was taken, or its person has read why it was not. */
export const dropScan = (code: string): void => scans.write(others(code))

export function refuseScan({ personId, code }: KeptScan, refused: string): void {
  scans.write([...others(code), { personId, code, refused }])
}
