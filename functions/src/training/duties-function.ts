import { openDuties } from '../app-training.ts'
import { edgeDeps } from '../platform/cloud.ts'
import { cloudTable } from '../platform/cloud-table.ts'

/** Runs every minute. Two at once do no harm: whatever is due is done once. */
export const handler = openDuties({ ...edgeDeps, table: cloudTable() })
