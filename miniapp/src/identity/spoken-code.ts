import { sha256 } from '@cgt/shared/eligibility/sha256'

/**
 * 识别码: six digits that two people can compare aloud, «382 914». The same on every phone; it opens
 * nothing, and is no proof by itself.
 */
export function spokenCode(personId: string): string {
  const digits = String(Number.parseInt(sha256(personId).slice(0, 12), 16) % 1_000_000)
  const six = digits.padStart(6, '0')
  return `${six.slice(0, 3)} ${six.slice(3)}`
}
