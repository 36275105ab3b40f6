import { edgeDeps } from '../platform/cloud.ts'
import { cloudTable } from '../platform/cloud-table.ts'
import { openOutbox } from '../platform/outbox-store.ts'
import { sweepOutbox } from '../platform/outbox-sweep.ts'

const outbox = openOutbox(cloudTable(), edgeDeps.clock)

export const handler = () => sweepOutbox({ ...edgeDeps, outbox })
