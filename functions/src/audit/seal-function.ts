import { edgeDeps } from '../platform/cloud.ts'
import { cloudTable } from '../platform/cloud-table.ts'
import { setting } from '../platform/setting.ts'
import { openSigner } from './checkpoint.ts'
import { sealAudit } from './seal.ts'
import { openSealStore } from './seal-store.ts'

const deps = {
  ...edgeDeps,
  seals: openSealStore(cloudTable()),
  signCheckpoint: openSigner(setting('AUDIT_KEY')),
}

/** Runs every minute. Two at once do no harm: one of them moves the chain's head. */
export const handler = () => sealAudit(deps)
