import { openEraser } from '../app-privacy.ts'
import { bundledPack } from '../bundled-pack.ts'
import { edgeDeps } from '../platform/cloud.ts'
import { cloudTable } from '../platform/cloud-table.ts'
import { cloudVault } from '../platform/cloud-vault.ts'

/** Runs every quarter of an hour. Two at once do no harm: each step is done once or again. */
export const handler = openEraser({
  ...edgeDeps,
  pack: bundledPack,
  table: cloudTable(),
  vault: cloudVault(),
})
