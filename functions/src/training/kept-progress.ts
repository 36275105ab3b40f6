import type { Change } from '../platform/table.ts'
import type { Progress } from './tell-enrolled.ts'

/** Of a row that is there as long as not everybody is told. */
export const keptProgress = (progress: Progress): Change => ({
  update: 'SET progress = :progress',
  condition: 'attribute_exists(pk)',
  values: { ':progress': { ...progress } },
})
