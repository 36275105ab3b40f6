import { handle } from 'hono/aws-lambda'
import { addRecords } from '../app-records.ts'
import { bundledPack } from '../bundled-pack.ts'
import { edgeDeps } from '../platform/cloud.ts'
import { cloudTable } from '../platform/cloud-table.ts'
import { cloudVault } from '../platform/cloud-vault.ts'
import { createEdge } from '../platform/edge.ts'

export const handler = handle(
  addRecords(createEdge(edgeDeps), {
    ...edgeDeps,
    pack: bundledPack,
    table: cloudTable(),
    vault: cloudVault(),
  }),
)
