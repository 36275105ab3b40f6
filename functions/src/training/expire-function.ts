import { openExpiry } from '../app-training.ts'
import { edgeDeps } from '../platform/cloud.ts'
import { cloudTable } from '../platform/cloud-table.ts'

/** Runs every minute. Two at once do no harm: each offer is passed on once. */
export const handler = openExpiry({ ...edgeDeps, table: cloudTable() })
