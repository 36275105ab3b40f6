import type { Change } from '../platform/table.ts'
import type { Progress } from './tell-enrolled.ts'

/** Before the first is told. */
export const nobodyYet: { readonly progress: Progress } = { progress: { told: 0 } }

/** Of a row that is there as long as not everybody is told. */
export const keptProgress = (progress: Progress): Change => ({
  update: 'SET progress = :progress',
  condition: 'attribute_exists(pk)',
  values: { ':progress': { ...progress } },
})
