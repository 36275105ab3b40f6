import { createStored } from '../../platform/stored'

/** The grant one acts by, and how it was called when one chose it. */
export interface Acting {
  readonly grantId: string
  readonly called: string
}

/** `null`: as a worker, as everybody may. */
export const actingAs = createStored<Acting | null>('actingAs', null)
