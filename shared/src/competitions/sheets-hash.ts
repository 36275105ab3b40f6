import { canonical } from '../eligibility/canonical.ts'
import { sha256 } from '../eligibility/sha256.ts'
import type { KeptSheet } from './kept-sheet.ts'

/**
 * What the sheets and times of a round come to, as SHA-256 in hex: the same content gives the same hash, whatever
 * the order. `times`: whole seconds by code.
 */
export const sheetsHash = (
  sheets: readonly KeptSheet[],
  times: Readonly<Record<string, number>>,
): string => {
  const lines = sheets.map(({ module, code, seat, marks, state, version }) =>
    canonical({ module, code, seat, marks, state, version }),
  )
  return sha256([...lines.sort(), canonical(times)].join('\n'))
}
