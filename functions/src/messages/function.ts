import { addMessages } from '../app.ts'
import { cloudCursors, edgeDeps } from '../platform/cloud.ts'
import { cloudTable } from '../platform/cloud-table.ts'
import { cloudVault } from '../platform/cloud-vault.ts'
import { createEdge } from '../platform/edge.ts'
import { serveLambda } from '../platform/serve-lambda.ts'

export const handler = serveLambda(
  addMessages(createEdge(edgeDeps), {
    ...edgeDeps,
    table: cloudTable(),
    cursors: cloudCursors(),
    vault: cloudVault(),
  }),
)
