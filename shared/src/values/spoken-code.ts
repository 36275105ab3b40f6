import { sha256 } from '../eligibility/sha256.ts'

/** The six digits of a 识别码 without the space, as lists keep and find them. */
export const spokenDigits = (personId: string): string =>
  String(Number.parseInt(sha256(personId).slice(0, 12), 16) % 1_000_000).padStart(6, '0')

/**
 * 识别码: six digits that two people can compare aloud, «382 914». The same on every phone; it opens
 * nothing, and is no proof by itself.
 */
export function spokenCode(personId: string): string {
  const six = spokenDigits(personId)
  return `${six.slice(0, 3)} ${six.slice(3)}`
}
