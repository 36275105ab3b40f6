import { createStored } from '../platform/stored'

interface Kept {
  readonly text: string
  readonly region?: string | undefined
  readonly industry?: string | undefined
}

/** What the catalogue is narrowed by; still there when one comes back. */
export const filter = createStored<Kept>('filter', { text: '' })

export const narrow = (change: Partial<Kept>): void => filter.write({ ...filter.read(), ...change })
