import { addAudit } from '../app.ts'
import { cloudCursors, edgeDeps } from '../platform/cloud.ts'
import { cloudLoginKey } from '../platform/cloud-outside.ts'
import { cloudTable } from '../platform/cloud-table.ts'
import { cloudVault } from '../platform/cloud-vault.ts'
import { createEdge } from '../platform/edge.ts'
import { serveLambda } from '../platform/serve-lambda.ts'
import { setting } from '../platform/setting.ts'

export const handler = serveLambda(
  addAudit(createEdge(edgeDeps), {
    ...edgeDeps,
    cursors: cloudCursors(),
    table: cloudTable(),
    vault: cloudVault(),
    loginKey: cloudLoginKey(),
    auditKeys: setting('AUDIT_PUBLIC_KEYS').split(' '),
  }),
)
