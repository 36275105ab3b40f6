import type { Field } from './fact-index.ts'

/** The values a number may take. */
export interface Limits {
  readonly lo: number
  readonly hi: number
}

/** How far a number of this kind may go; dates run from 1900 to 2200. */
export function limitsOf(field: Field | undefined): Limits {
  const type = field?.def.type
  if (type?.kind === 'date') return { lo: -25567, hi: 84006 }
  if (type?.kind === 'month') return { lo: 1900 * 12, hi: 2200 * 12 }
  const { min = -1e12, max = 1e12 } = (type ?? {}) as { min?: number; max?: number }
  return { lo: min, hi: max }
}
