import { addCompetitions } from '../app-competitions.ts'
import { cloudCursors, edgeDeps } from '../platform/cloud.ts'
import { cloudLoginKey } from '../platform/cloud-outside.ts'
import { cloudTable } from '../platform/cloud-table.ts'
import { cloudVault } from '../platform/cloud-vault.ts'
import { createEdge } from '../platform/edge.ts'
import { serveLambda } from '../platform/serve-lambda.ts'

export const handler = serveLambda(
  addCompetitions(createEdge(edgeDeps), {
    ...edgeDeps,
    table: cloudTable(),
    cursors: cloudCursors(),
    vault: cloudVault(),
    loginKey: cloudLoginKey(),
  }),
)
